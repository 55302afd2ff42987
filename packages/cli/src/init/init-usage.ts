import { Argument, type Command } from 'commander';
import { exitCodes } from '../terminal/usage';
import { presetFiles } from './preset-files';

const help = `${exitCodes}

What is to be filled in is a reference, such as \${webDomain}.

Presets:
  spa        a single-page app
  nativeApp  an app on a phone or a desktop
  serverWeb  a web application with a server
  machine    a program that acts for itself
  alb        an Application Load Balancer that signs users in

Examples:
  $ cognito-client init spa > web-app.yaml
  $ cognito-client init machine --out worker.yaml
`;

/** Gives `cognito-client init` its description, arguments, options and help. */
export const initUsage = (command: Command): Command =>
  command
    .description('Print a safe app client to start from, as YAML with a reason for each line.')
    .addArgument(new Argument('<preset>', 'what the client is for').choices(Object.keys(presetFiles)))
    .option('--out <file>', 'write to a file that is not there yet')
    .option('--force', 'replace a file that is there', false)
    .addHelpText('after', help);
