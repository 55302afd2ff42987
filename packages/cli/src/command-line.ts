/** The commands and options of the program, and their help. */
import { Argument, Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffCommand, type DiffOptions } from './diff/diff-command';
import { emitCommand } from './emit/emit-command';
import type { EmitOptions } from './emit/emit-options';
import { explainCommand, type ExplainOptions } from './explain/explain-command';
import { importCommand, type ImportOptions } from './import/import-command';
import { initCommand, type InitOptions } from './init/init-command';
import { presetFiles } from './init/preset-files';
import type { ExitCode } from './terminal/exit-code';
import type { Io } from './terminal/io';
import { visibleLines } from './terminal/visible';
import { validateCommand, type ValidateOptions } from './validate/validate-command';

const about = `Checks Amazon Cognito app clients before they are deployed, emits them for any
backend, imports those that exist already, and compares them.

A file holds the props of one app client, in YAML or JSON; - is standard input,
or with --out standard output.
What is checked may be a CloudFormation or SAM template as well.`;

const exitCodes = `
Exit codes:
  0  fine
  1  a client has errors (with --strict: or warnings)
  2  wrong usage, or a file that cannot be read, parsed or written`;

const validateHelp = `${exitCodes}

A folder stands for every .yaml, .yml, .json and .template below it; files without
an app client are passed over there, and in what a pattern matches.

Examples:
  $ cognito-client validate web-app.yaml template.yaml
  $ cognito-client validate --format sarif --strict cdk.out
  $ cognito-client validate --context pool.yaml --explain-deferred 'clients/*.yaml'
`;

const emitHelp = `${exitCodes}

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

const initHelp = `${exitCodes}

What is to be filled in is a reference, such as \${webDomain}.

Presets:
  spa        a single-page app
  nativeApp  an app on a phone or a desktop
  serverWeb  a web application with a server
  machine    a program that acts for itself
  alb        an Application Load Balancer that signs users in

Examples:
  $ cognito-client init spa > web-app.yaml
  $ cognito-client init machine --out worker.yaml
`;

const explainHelp = `${exitCodes}

Without a code every code is listed.

Examples:
  $ cognito-client explain token-order
  $ cognito-client explain --format json
`;

const diffHelp = `
Exit codes:
  0  fine
  1  something differs (with --fail-on: something that it names)
  2  wrong usage, or a side that cannot be read, or whose app clients have errors

Each side is a file, the folder cdk.out, or - for standard input. It holds props, a
CloudFormation or SAM template, a Terraform state or plan, or the answer of
aws cognito-idp describe-user-pool-client or of pulumi stack export.

Consequences:
  replacement         a new client takes the place of the old one, with a new id
  access-widened      somebody can do what was refused before
  access-narrowed     somebody is refused what was granted before
  sessions-shortened  users have to sign in, or apps to ask for tokens, sooner
  users-affected      a user or an app that succeeded may fail
  cosmetic            none of these

Examples:
  $ cognito-client diff web-app.yaml described.json
  $ cognito-client diff --fail-on replacement,access-widened old/cdk.out cdk.out
  $ cognito-client diff --client web --format markdown terraform.tfstate web-app.yaml
`;

const importHelp = `
Exit codes:
  0  fine
  1  an app client has errors, or is what the model cannot hold
  2  wrong usage, or a source that cannot be read, or a file that cannot be written

A source is a file, - for standard input, or the folder cdk.out. It holds the answer of
aws cognito-idp describe-user-pool-client (one or a list), a CloudFormation or SAM
template, the answer of pulumi stack export, or a Terraform state (version 4) or plan,
also as terraform show -json prints it. A secret in it is never shown.

Examples:
  $ cognito-client import described.json > web-app.yaml
  $ cognito-client import terraform.tfstate --out clients/
  $ cognito-client import cdk.out --client WebClient --format typescript
`;

const programHelp = `${exitCodes}

Example:
  $ cognito-client validate web-app.yaml

cognito-client help <command> tells more about a command.
`;

const versionOf = (packageFile: string): string =>
  (JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string }).version;

const strict = (): Option => new Option('--strict', 'let warnings fail too').default(false);

const formats = (flags: string, choices: ReadonlyArray<string>, first: string): Option =>
  new Option(flags, 'what to print').choices(choices).default(first);

const sides = (flags: string, what: string): Option =>
  new Option(flags, what).choices([
    'auto',
    'props',
    'describe',
    'cloudformation',
    'cdk',
    'pulumi',
    'terraform',
  ]);

const withoutColour = (io: Io): Io => ({
  stdin: io.stdin,
  stdout: { ...io.stdout, isColoured: false },
  stderr: { ...io.stderr, isColoured: false },
});

/** `--out` names a file, but for `-`, which is standard output. */
const withOutFile = <A extends { readonly out?: string }>({ out, ...others }: A) => ({
  ...others,
  ...(out !== undefined && out !== '-' && { out }),
});

/** The program; `answer` is told what it answers. */
export const commandLine = (io: Io, answer: (code: ExitCode) => void): Command => {
  const program = new Command('cognito-client')
    .description(about)
    .version(versionOf(join(__dirname, '..', 'package.json')), '-V, --version', 'print the version')
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command.')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(visibleLines(text)),
    })
    .showHelpAfterError('--help tells how it is used.')
    .exitOverride()
    .addHelpText('after', programHelp);
  const connected = (): Io => (program.opts<{ color: boolean }>().color ? io : withoutColour(io));

  program
    .command('validate')
    .description('Check app clients, and report everything that is wrong with them.')
    .argument('<file...>', 'files with app clients, templates, patterns or folders')
    .addOption(formats('--format <format>', ['text', 'json', 'sarif'], 'text'))
    .option('--context <file>', 'what is known of the user pool, in YAML or JSON')
    .option('--explain-deferred', 'list what is decided at deploy time only', false)
    .addOption(strict())
    .addHelpText('after', validateHelp)
    .action(async (files: ReadonlyArray<string>, options: ValidateOptions) => {
      answer(await validateCommand(files, options, program.version() ?? '', connected()));
    });

  program
    .command('emit')
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
    .addHelpText('after', emitHelp)
    .action(async (files: ReadonlyArray<string>, options: EmitOptions) => {
      answer(await emitCommand(files, withOutFile(options), connected()));
    });

  program
    .command('diff')
    .description('Compare app clients, and tell what each difference costs.')
    .argument('<before>', 'where app clients are as they were')
    .argument('<after>', 'where app clients are as they are to be')
    .addOption(sides('--from <format>', 'what both sides are').default('auto'))
    .addOption(sides('--from-a <format>', 'what the first side is'))
    .addOption(sides('--from-b <format>', 'what the second side is'))
    .option('--client <name>', 'the only client to compare, by its name or id')
    .addOption(formats('--format <format>', ['text', 'json', 'markdown'], 'text'))
    .option('--fail-on <consequences>', 'fail on these only, with commas between them')
    .addHelpText('after', diffHelp)
    .action(async (before: string, after: string, options: DiffOptions) => {
      answer(await diffCommand(before, after, options, connected()));
    });

  program
    .command('import')
    .description('Write app clients that exist already as props, with what equals a default left out.')
    .argument('<source>', 'where the app clients are')
    .addOption(
      new Option('--from <format>', 'what the source is')
        .choices(['auto', 'describe', 'cloudformation', 'cdk', 'pulumi', 'terraform'])
        .default('auto'),
    )
    .option('--client <name>', 'the only client to import, by its name or id')
    .addOption(formats('--format <format>', ['yaml', 'typescript'], 'yaml'))
    .option('--out <file>', 'write to a file that is not there yet, or to a folder/')
    .option('--force', 'replace files that are there', false)
    .addHelpText('after', importHelp)
    .action(async (source: string, options: ImportOptions) => {
      answer(await importCommand(source, withOutFile(options), connected()));
    });

  program
    .command('init')
    .description('Print a safe app client to start from, as YAML with a reason for each line.')
    .addArgument(new Argument('<preset>', 'what the client is for').choices(Object.keys(presetFiles)))
    .option('--out <file>', 'write to a file that is not there yet')
    .option('--force', 'replace a file that is there', false)
    .addHelpText('after', initHelp)
    .action(async (preset: keyof typeof presetFiles, options: InitOptions) => {
      answer(await initCommand(presetFiles[preset], withOutFile(options), connected()));
    });

  program
    .command('explain')
    .description('Tell what the codes of issues mean, why, and what to write instead.')
    .argument('[code...]', 'codes such as token-order')
    .addOption(formats('--format <format>', ['text', 'json'], 'text'))
    .addHelpText('after', explainHelp)
    .action(async (codes: ReadonlyArray<string>, options: ExplainOptions) => {
      answer(await explainCommand(codes, options, connected()));
    });

  return program;
};
