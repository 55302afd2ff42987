import { Option, type Command } from 'commander';
import { exitCodes, gathered, strict, withJudgement } from '../terminal/usage';
import { backends } from './emit-options';

const help = `${exitCodes}

Issues go to standard error. Where there is an error, nothing is emitted. As for
validate, the nearest cognito-client.config.yaml chooses the rules.
cognito-client.suppressions.yaml counts for validate alone: it lists what old code has
got away with, and emit writes new code. What is to pass here too is silenced or
downgraded with a reason in the file of its client.
A folder or a pattern stands for the files of props in it; templates are left out.
Without --logical-id, the file name gives the logical id: web-app.yaml becomes WebApp.
In Terraform it gives the name of the resource: web_app.

For cdk and pulumi, the clients become one TypeScript module that uses
@org/cognito-cdk or @org/cognito-pulumi; with --standalone, aws-cdk-lib or
@pulumi/aws alone.

For api, a client becomes the input of the service's own API in JSON, which the AWS CLI
takes as --cli-input-json: to make it, or with --existing or --described to update it.
An update resets what it leaves out. With --existing, the service's defaults are written
out; with --described, what the props leave to the service stays as it is described. The
service knows no references: --set gives each its value.

For aws-cli, boto3 and sdk-js, the clients become a script of bash with a command of the
AWS CLI for each, or a module of Python or JavaScript with a function for each that
calls boto3 or the AWS SDK. References are variables of the shell, or arguments. With
--existing, the client is updated, and nothing is reset that the props do not name: the
command writes out the service's defaults, and the functions describe the client first.

With --existing, the client keeps its id: standard error says how to import it. For
cloudformation and cdk, the file that the import reads is written next to --out, as
NAME.import.json. For terraform, an import block (Terraform 1.5) says it in the file.

Examples:
  $ cognito-client emit web-app.yaml --to cloudformation > template.yaml
  $ cognito-client emit clients --to cloudformation --format json --out template.json
  $ cognito-client emit 'clients/*.yaml' --to pulumi --standalone --out clients.ts
  $ cognito-client emit web.yaml --to cdk --existing eu-west-1_AbC/1abc --out web.ts
  $ cognito-client emit clients --to terraform --in-turn --out clients.tf
  $ cognito-client emit web.yaml --to api --set webDomain=app.example.com \\
      --user-pool-id eu-west-1_AbC > create.json
  $ cognito-client emit clients --to aws-cli --out make-clients.sh
  $ aws cognito-idp describe-user-pool-client --user-pool-id … --client-id … |
      cognito-client emit web.yaml --to api --described - > update.json
`;

/** Gives `cognito-client emit` its description, arguments, options and help. */
export const emitUsage = (command: Command): Command =>
  withJudgement(command)
    .description(
      'Check app clients, and write them as one template, one Terraform file, one module of source, one input of the API or one script.',
    )
    .argument('<file...>', 'files with one app client each, patterns or folders')
    .addOption(new Option('--to <backend>', 'what to emit').choices(backends).makeOptionMandatory())
    .option('--standalone', 'write TypeScript that uses the official packages alone', false)
    .option('--existing <pool/client>', 'the ids of an existing client that is taken over, for one file')
    .option('--described <file>', 'what the service describes of the client that is updated')
    .option('--user-pool-id <id>', 'the user pool that a new client is made in')
    .addOption(new Option('--set <name=value>', 'what a reference stands for').argParser(gathered))
    .addOption(
      new Option(
        '--format <format>',
        'how to print a template, if not as yaml, or Terraform, if not as hcl',
      ).choices(['json', 'yaml', 'hcl']),
    )
    .option('--logical-id <id>', 'the logical id of the client, or the name of its resource, for one file')
    .option('--out <file>', 'write to a file, as a whole or not at all')
    .option('--description <text>', 'the description of the template')
    .addOption(
      new Option('--removal-policy <policy>', 'what happens to a client that leaves the stack').choices([
        'destroy',
        'retain',
        'retain-on-update-or-delete',
      ]),
    )
    .option(
      '--output-secret',
      'output secrets, for everyone who may describe the stack or read the state',
      false,
    )
    .option('--in-turn', 'let Terraform change the clients one after the other, as the service asks', false)
    .addOption(strict())
    .addHelpText('after', help);
