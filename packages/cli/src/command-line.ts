/** The commands and options of the program, and their help. */
import { Argument, Command, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitCommand, type EmitOptions } from './emit-command';
import type { ExitCode } from './exit-code';
import { explainCommand, type ExplainOptions } from './explain-command';
import { initCommand, type InitOptions } from './init-command';
import type { Io } from './io';
import { presetFiles } from './preset-files';
import { validateCommand, type ValidateOptions } from './validate-command';
import { visibleLines } from './visible';

const about = `Checks Amazon Cognito app clients before they are deployed, and emits them.

A file holds the props of one app client, in YAML or JSON; - is standard input.
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

Examples:
  $ cognito-client emit web-app.yaml --to cloudformation > template.yaml
  $ cognito-client emit *.yaml --to cloudformation --format json --out template.json
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

const withoutColour = (io: Io): Io => ({
  stdin: io.stdin,
  stdout: { ...io.stdout, isColoured: false },
  stderr: { ...io.stderr, isColoured: false },
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
    .description('Check app clients, and write them as one template.')
    .argument('<file...>', 'files with one app client each')
    .addOption(new Option('--to <backend>', 'what to emit').choices(['cloudformation']).makeOptionMandatory())
    .addOption(formats('--format <format>', ['json', 'yaml'], 'yaml'))
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
      answer(await emitCommand(files, options, connected()));
    });

  program
    .command('init')
    .description('Print a safe app client to start from, as YAML with a reason for each line.')
    .addArgument(new Argument('<preset>', 'what the client is for').choices(Object.keys(presetFiles)))
    .option('--out <file>', 'write to a file that is not there yet')
    .option('--force', 'replace a file that is there', false)
    .addHelpText('after', initHelp)
    .action(async (preset: keyof typeof presetFiles, options: InitOptions) => {
      answer(await initCommand(presetFiles[preset], options, connected()));
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
