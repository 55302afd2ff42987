import { Argument, type Command } from 'commander';
import { exitCodes } from '../terminal/usage';
import { presetFiles } from './preset-files';

const help = `${exitCodes}

Each value to fill in is a reference, such as \${webDomain}.

Presets:
  spa        a single-page app
  nativeApp  an app on a phone or a desktop
  serverWeb  a web application with a server
  machine    a program that acts on its own behalf
  mcp        MCP clients whose users sign in to an MCP server
  agent      an agent that calls an MCP server on its own behalf
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
    .option('--out <file>', 'write to a new file')
    .option('--force', 'replace an existing file', false)
    .addHelpText('after', help);
