import { Option, type Command } from 'commander';
import { withDeployment, withJudgement, withVariables } from '../terminal/usage';

const help = `
It speaks the Language Server Protocol on standard input and output, and ends when the
editor says so or closes its input. An editor starts it with YAML, JSON and Terraform
files, and if you like with scripts, documents and programs. It reports what validate
reports of a folder: what is nothing of ours is left alone. See docs/in-your-editor.md
for how editors are set up.

The nearest cognito-client.config.yaml and the file of suppressions count, and are read
again whenever they change. Options win over them.

Exit codes:
  0  the editor has shut it down
  1  it ended without that
  2  wrong usage

Example:
  $ cognito-client lsp --rule-set strict
`;

/** Gives `cognito-client lsp` its description, options and help. */
export const lspUsage = (command: Command): Command =>
  withVariables(withDeployment(withJudgement(command)))
    .description('Check app clients in an editor while they are typed, as a language server.')
    .addOption(new Option('--stdio', 'speak on standard input and output, as it does anyway').default(true))
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', help);
