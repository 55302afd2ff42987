import type { Command } from 'commander';
import { exitCodes, formats } from '../terminal/usage';

const help = `${exitCodes}

Without a code, all codes are listed.

Examples:
  $ cognito-client explain token-order
  $ cognito-client explain --format json
`;

/** Gives `cognito-client explain` its description, arguments, options and help. */
export const explainUsage = (command: Command): Command =>
  command
    .description('Explain the codes of issues: what each means, why, and what to write instead.')
    .argument('[code...]', 'codes such as token-order')
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', help);
