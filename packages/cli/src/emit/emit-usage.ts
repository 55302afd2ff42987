import { Option, type Command } from 'commander';
import { exitCodes, strict, withJudgement } from '../terminal/usage';
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

With --existing, the client keeps its id: standard error says how to import it. For
cloudformation and cdk, the file that the import reads is written next to --out, as
NAME.import.json. For terraform, an import block (Terraform 1.5) says it in the file.

Examples:
  $ cognito-client emit web-app.yaml --to cloudformation > template.yaml
  $ cognito-client emit clients --to cloudformation --format json --out template.json
  $ cognito-client emit 'clients/*.yaml' --to pulumi --standalone --out clients.ts
  $ cognito-client emit web.yaml --to cdk --existing eu-west-1_AbC/1abc --out web.ts
  $ cognito-client emit clients --to terraform --in-turn --out clients.tf
`;

/** Gives `cognito-client emit` its description, arguments, options and help. */
export const emitUsage = (command: Command): Command =>
  withJudgement(command)
    .description(
      'Check app clients, and write them as one template, one Terraform file or one TypeScript module.',
    )
    .argument('<file...>', 'files with one app client each, patterns or folders')
    .addOption(new Option('--to <backend>', 'what to emit').choices(backends).makeOptionMandatory())
    .option('--standalone', 'write TypeScript that uses the official packages alone', false)
    .option('--existing <pool/client>', 'the ids of an existing client that is taken over, for one file')
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
