import { Option, type Command } from 'commander';
import { withKnownClient } from '../sides/known-client-usage';
import { formats } from '../terminal/usage';
import { targetChoices } from './target-choices';

const names = Object.keys(targetChoices);

const width = Math.max(...names.map(({ length }) => length));

const targets = Object.entries(targetChoices)
  .map(([name, title]) => `  ${name.padEnd(width)}  ${title}`)
  .join('\n');

const help = `
Exit codes:
  0  the settings are written
  1  the client does not allow what the app needs, or something about the app is missing
  2  wrong usage, a file that cannot be read or written, or no app client

Targets:
${targets}

The file holds what diff takes: props, a template, a module, a state, or the output of
aws cognito-idp describe-user-pool-client, which has the ids too. The grant, a redirect
URL, the scopes and the sign-out URL are those that the client allows. No file that is
written holds a secret: a note names the environment variable that does.

Examples:
  $ aws cognito-idp describe-user-pool-client --user-pool-id … --client-id … |
      cognito-client app-config - --for oidc-client-ts --domain auth.example.com
  $ cognito-client app-config web.yaml --for spring-security --client-id … \\
      --user-pool-id eu-west-1_AbCdEfGhI --domain shop --out src/main/resources
`;

/** Gives `cognito-client app-config` its description, arguments, options and help. */
export const appConfigUsage = (command: Command): Command =>
  withKnownClient(command)
    .description(
      "Write an app's settings from the app client that it uses: for libraries, frameworks and services.",
    )
    .argument('<file>', 'the app client')
    .addOption(
      new Option('--for <target>', 'what to write for (see Targets)').choices(names).makeOptionMandatory(),
    )
    .option('--client-id <id>', 'the id of the app client (default: that of the file)')
    .option('--user-pool-id <id>', 'the id of the user pool (default: that of the file)')
    .option('--domain <domain>', 'the domain of the user pool: its host, or the prefix alone')
    .option('--region <region>', 'the Region of the prefix (default: that of the user pool)')
    .addOption(
      new Option('--issuer <type>', 'which issuer the user pool has')
        .choices(['original', 'updated'])
        .default('original'),
    )
    .option('--redirect-uri <uri>', 'the callback URL to use (default: the first that suits)')
    .option('--logout-uri <uri>', 'the sign-out URL to use (default: one that goes with it)')
    .option('--scope <scopes>', 'the scopes to ask for, several with spaces (default: all)')
    .option('--server-url <url>', 'the URL of the server of an MCP client')
    .option('--out <folder>', 'write the files to this folder')
    .option('--force', 'replace existing files', false)
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', help);
