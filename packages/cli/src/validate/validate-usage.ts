import type { Command } from 'commander';
import { exitCodes, formats, strict } from '../terminal/usage';

const help = `${exitCodes}

A folder stands for every .yaml, .yml, .json and .template file below it. In folders
and among the matches of patterns, files without an app client are skipped.

Examples:
  $ cognito-client validate web-app.yaml template.yaml
  $ cognito-client validate --format sarif --strict cdk.out
  $ cognito-client validate --context pool.yaml --explain-deferred 'clients/*.yaml'
`;

/** Gives `cognito-client validate` its description, arguments, options and help. */
export const validateUsage = (command: Command): Command =>
  command
    .description('Check app clients, and report everything that is wrong with them.')
    .argument('<file...>', 'files with app clients, templates, patterns or folders')
    .addOption(formats('--format <format>', ['text', 'json', 'sarif'], 'text'))
    .option('--context <file>', 'facts about the user pool, in YAML or JSON')
    .option('--explain-deferred', 'list what cannot be decided before deployment', false)
    .addOption(strict())
    .addHelpText('after', help);
