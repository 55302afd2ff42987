import type { Command } from 'commander';
import { exitCodes, formats } from '../terminal/usage';

const help = `${exitCodes}

Without a code every code is listed.

Examples:
  $ cognito-client explain token-order
  $ cognito-client explain --format json
`;

/** Gives `cognito-client explain` its description, arguments, options and help. */
export const explainUsage = (command: Command): Command =>
  command
    .description('Tell what the codes of issues mean, why, and what to write instead.')
    .argument('[code...]', 'codes such as token-order')
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', help);
