import { dialectNames } from '@org/cognito-core';
import { Option, type Command } from 'commander';
import {
  exitCodes,
  formats,
  gathered,
  strict,
  withDeployment,
  withJudgement,
  withVariables,
} from '../terminal/usage';
import { withUserPool } from '../user-pool/user-pool-usage';
import { reportFormats } from './report-options';

const help = `${exitCodes}

A folder stands for every .yaml, .yml, .json, .template, .tf and .tofu file below it,
for scripts (.sh, .zsh, .ps1, .cmd, Makefiles and the like), documents (.md, .mdx,
.ipynb), programs (.ts, .js, .py and the like) and workflows in .github/workflows. In
folders and among the matches of patterns, files without an app client are skipped; one
that was to hold a client and cannot be read is not. Where nothing at all was checked,
the exit code is 2, or with --allow-empty 0.

In scripts and documents, the commands create-user-pool-client and
update-user-pool-client of the AWS CLI are checked, as far as their text tells. Nothing
is run. What a variable or a placeholder stands for is open, and nothing is said of it.
--stdin-name says what standard input is written in:
cognito-client validate - --stdin-name setup.sh < setup.sh

The nearest cognito-client.config.yaml (or .yml, .json), in the folder of a file or
above it, chooses rules, levels, ignored paths and what is known of user pools. Options
win over it, and settings beside a client win over both.

A template is checked as it can be deployed: each allowed value of a parameter is tried,
each condition holds and does not, and otherwise defaults count. --parameters says what
a deployment gives: Key=Value, a parameter file of CloudFormation in JSON, or a
samconfig.toml. Name the templates first, or put -- before them. A samconfig.toml beside
a SAM template, and a parameters.json beside one of Amplify, count too, but for what
conditions ask for; with --config-env all of that environment counts.

The files of a folder are one module of Terraform. It is read whole, and its
terraform.tfvars and *.auto.tfvars with it; who names one file of it is told what is in
that file, and what is wrong with the clients that the file declares. What only a plan
knows is open.

--fix changes files in place, and nothing in them but what it says it fixed. It applies
fixes that have one right answer. A suggestion is yours to choose: --fix-suggestion
applies it, alone or beside --fix. The report then tells what is left.

--suppress-all writes what is found today into cognito-client.suppressions.yaml. From
then on only what is new is reported. Entries name a file, a code and a path, never a
line. One that suppresses nothing any more is a warning; --prune-suppressions takes it
out. What keeps a file from being read is never suppressed.

--changed-since checks what git says has changed since the working tree left the history
of a commit, with what is read along with it: a template that names a changed one, a
module with a changed file. A changed configuration or file of suppressions checks all.

--cache keeps what is found in each file. A file is checked again once anything has
changed that its check depends on: its text, its settings, the files beside it, or the
version of this program. Modules and templates that nest others are always checked. It
is kept in node_modules/.cache, or where there is no node_modules, in a folder of its
own, .cognito-client-cache, which git ignores.

--format json is for programs, sarif for code scanning, github for the log of GitHub
Actions, which shows each issue at its line, and junit for servers that show tests.
--report writes one of them to a file, and what is printed stays for people to read.

--user-pool checks every app client of a user pool that is running, by all that the
service tells of it, and reads no file. It only reads. It takes the package
@aws-sdk/client-cognito-identity-provider, which is installed apart, and credentials
as the AWS CLI finds them. What its caller may not read is told, and is deferred.

Examples:
  $ cognito-client validate web-app.yaml template.yaml
  $ cognito-client validate --format sarif --strict cdk.out
  $ cognito-client validate --report junit=reports/app-clients.xml stacks
  $ cognito-client validate --fix-dry-run template.yaml
  $ cognito-client validate --fix --fix-suggestion callback-url-https web-app.yaml
  $ cognito-client validate template.yaml --parameters Stage=prod Size=large
  $ cognito-client validate template.yaml --parameters samconfig.toml --config-env prod
  $ cognito-client validate --var env=prod --var-file prod.tfvars infra/auth
  $ cognito-client validate --fix scripts README.md
  $ cognito-client validate --suppress-all stacks
  $ cognito-client validate --changed-since origin/main --format github stacks
  $ cognito-client validate --print-config clients/web-app.yaml
  $ cognito-client validate --user-pool eu-west-1_AbCdEfGhI --profile production
  $ cognito-client validate --context pool.yaml --explain-deferred 'clients/*.yaml'
`;

/** Gives `cognito-client validate` its description, arguments, options and help. */
export const validateUsage = (command: Command): Command =>
  withUserPool(withVariables(withDeployment(withJudgement(command))), 'check')
    .description('Check app clients, and report everything that is wrong with them.')
    .argument(
      '[file...]',
      'files with app clients, templates, modules, scripts, states and the like, patterns or folders',
    )
    .addOption(formats('--format <format>', reportFormats, 'text'))
    .addOption(
      new Option(
        '--report <format=file>',
        'also write a report to a file, as junit=report.xml; may be there several times',
      ).argParser(gathered),
    )
    .option('--explain-deferred', 'list what cannot be decided before deployment', false)
    .addOption(
      new Option(
        '--words <tool>',
        'tell issues in the words of a tool (default: those of each file)',
      ).choices(dialectNames),
    )
    .option('--stdin-name <file>', 'what standard input is called, which says what it is written in')
    .option('--fix', 'apply the fixes that have one right answer', false)
    .option('--fix-dry-run', 'print what would be changed as a unified diff, and change nothing', false)
    .option('--fix-suggestion <codes>', 'apply the first suggestion for these codes, separated by commas')
    .option('--suppressions <file>', 'the file of suppressions (default: see below)')
    .option('--suppress-all', 'write all that is found into the file of suppressions', false)
    .option('--prune-suppressions', 'take what is gone out of the file of suppressions', false)
    .option('--changed-since <ref>', 'check only what has changed since a commit, a branch or a tag')
    .option('--cache', 'keep what is found, and check only what has changed since', false)
    .option('--cache-location <file>', 'where it is kept (default: see below)')
    .option('--allow-empty', 'let it pass where there is no app client', false)
    .option('--stats', 'tell how long each rule and each file took', false)
    .option('--watch', 'check again whenever a file changes, until Ctrl+C', false)
    .option('--print-config <file>', 'print what holds for a file, and who says so')
    .addOption(strict())
    .addHelpText('after', help);
