import type { Command } from 'commander';
import { withKnownClient } from '../sides/known-client-usage';
import { formats } from '../terminal/usage';

const help = `
Exit codes:
  0  the error is known
  1  nothing is known of the error
  2  wrong usage, or a file that cannot be read

The error is a message of the service, lines of a log, a failed URL, or all of them in
one argument; - is standard input. Quote it. Secrets, codes and tokens in it are not
read.

With a file, causes that its app client rules out come last, and a cause that it shows
is told as certain. The likeliest are told in full; --format json has everything. The
file holds what diff takes: props, a template, a module, a
state, or the output of aws cognito-idp describe-user-pool-client. Errors in it are
told too, and what can be read beside them is looked at.

Examples:
  $ cognito-client why 'Unable to verify secret hash for client'
  $ cognito-client why 'https://auth.example.com/error?error=redirect_mismatch' web.yaml
  $ journalctl -u app | cognito-client why - described.json
`;

/** Gives `cognito-client why` its description, arguments, options and help. */
export const whyUsage = (command: Command): Command =>
  withKnownClient(command)
    .description('Say what an error of a sign-in comes from, and what to do about it.')
    .argument('<error>', 'the error; - for standard input')
    .argument('[file]', 'the app client that the request was made with')
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', help);
