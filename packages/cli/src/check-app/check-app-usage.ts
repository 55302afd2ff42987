import type { Command } from 'commander';
import { withKnownClient } from '../sides/known-client-usage';
import { formats, strict } from '../terminal/usage';

const help = `
Exit codes:
  0  nothing in the request is refused
  1  it refuses a part of it (with --strict: or a value that decides is not known yet)
  2  wrong usage, or a file that cannot be read

Give the parameters of a request, or the whole URL. They are compared with the app
client letter by letter, as the service does. The file holds what diff takes: props, a
template, a module, a state, or the output of
aws cognito-idp describe-user-pool-client. Errors in it are told too; what they leave
unreadable is open.

Examples:
  $ cognito-client check-app web.yaml --redirect-uri http://localhost:3000/
  $ cognito-client check-app described.json --scope 'openid email' --response-type code
  $ cognito-client check-app web.yaml --url 'https://auth.example.com/logout?client_id=…'
`;

/** Gives `cognito-client check-app` its description, arguments, options and help. */
export const checkAppUsage = (command: Command): Command =>
  withKnownClient(command)
    .description(
      'Say whether the service accepts a request of an app client, and which letter differs if not.',
    )
    .argument('<file>', 'the app client')
    .option('--url <url>', 'the URL of a request, from which the parameters are read')
    .option('--client-id <id>', 'client_id')
    .option('--redirect-uri <uri>', 'redirect_uri')
    .option('--logout-uri <uri>', 'logout_uri')
    .option('--response-type <type>', 'response_type, code or token')
    .option('--grant-type <type>', 'grant_type')
    .option('--scope <scopes>', 'scope, several with spaces between them')
    .option('--identity-provider <name>', 'identity_provider')
    .addOption(strict())
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', help);
