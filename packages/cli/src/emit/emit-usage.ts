import { Option, type Command } from 'commander';
import { exitCodes, strict } from '../terminal/usage';

const help = `${exitCodes}

Issues go to standard error. Where there is an error, nothing is emitted.
Without --logical-id the name of the file gives it: web-app.yaml is WebApp.

For cdk and pulumi the clients are written as one module of TypeScript, which uses
@org/cognito-cdk or @org/cognito-pulumi. With --standalone it uses aws-cdk-lib or
@pulumi/aws alone.

With --existing the client keeps its id: standard error says how it is imported, and
for cloudformation and cdk the file that the import reads is written beside --out, as
NAME.import.json.

Examples:
  $ cognito-client emit web-app.yaml --to cloudformation > template.yaml
  $ cognito-client emit *.yaml --to cloudformation --format json --out template.json
  $ cognito-client emit *.yaml --to pulumi --standalone --out clients.ts
  $ cognito-client emit web.yaml --to cdk --existing eu-west-1_AbC/1abc --out web.ts
`;

/** Gives `cognito-client emit` its description, arguments, options and help. */
export const emitUsage = (command: Command): Command =>
  command
    .description('Check app clients, and write them as one template or one module of TypeScript.')
    .argument('<file...>', 'files with one app client each')
    .addOption(
      new Option('--to <backend>', 'what to emit')
        .choices(['cloudformation', 'cdk', 'pulumi'])
        .makeOptionMandatory(),
    )
    .option('--standalone', 'use no package of this project in TypeScript', false)
    .option('--existing <pool/client>', 'the ids of the client that is there already, for one file')
    .addOption(
      new Option('--format <format>', 'how to print a template, if not as yaml').choices(['json', 'yaml']),
    )
    .option('--logical-id <id>', 'the logical id of the client, for one file')
    .option('--out <file>', 'write to a file, as a whole or not at all')
    .option('--description <text>', 'the description of the template')
    .addOption(
      new Option('--removal-policy <policy>', 'what becomes of a client that leaves the stack').choices([
        'destroy',
        'retain',
        'retain-on-update-or-delete',
      ]),
    )
    .option('--output-secret', 'make secrets outputs, which all who may describe the stack can read', false)
    .addOption(strict())
    .addHelpText('after', help);
