/** The program itself, and which usage leads to which command. */
import { Command } from 'commander';
import type { AppConfigOptions } from './app-config/app-config-command';
import { appConfigUsage } from './app-config/app-config-usage';
import type { CheckAppOptions } from './check-app/check-app-command';
import { checkAppUsage } from './check-app/check-app-usage';
import type { DiffOptions } from './diff/diff-command';
import { diffUsage } from './diff/diff-usage';
import { emitCommand } from './emit/emit-command';
import type { EmitOptions } from './emit/emit-options';
import { emitUsage } from './emit/emit-usage';
import type { ExplainOptions } from './explain/explain-command';
import { explainUsage } from './explain/explain-usage';
import type { ImportOptions } from './import/import-options';
import { importUsage } from './import/import-usage';
import { initCommand, type InitOptions } from './init/init-command';
import { initUsage } from './init/init-usage';
import type { Preset } from './init/preset-files';
import type { LspOptions } from './lsp/check-documents';
import { lspCommand } from './lsp/lsp-command';
import { lspUsage } from './lsp/lsp-usage';
import { ownPackage } from './own-package';
import { schemaCommand, type SchemaOptions } from './schema/schema-command';
import type { SchemaName } from './schema/schema-names';
import { schemaUsage } from './schema/schema-usage';
import type { ExitCode } from './terminal/exit-code';
import type { Io } from './terminal/io';
import { exitCodes } from './terminal/usage';
import { visibleLines } from './terminal/visible';
import { validateCommand } from './validate/validate-command';
import type { ValidateOptions } from './validate/validate-options';
import { validateUsage } from './validate/validate-usage';
import type { WhyCommandOptions } from './why/why-command';
import { whyUsage } from './why/why-usage';

const about = `Checks Amazon Cognito app clients before they are deployed, emits them for any
backend, imports existing ones, and compares them.

A file holds the props of one app client, in YAML or JSON; - is standard input,
or standard output after --out.
validate also takes CloudFormation and SAM templates, resources without their
template, modules of Terraform, what the AWS CLI takes as --cli-input-json, and
whatever import reads.`;

const programHelp = `${exitCodes}

Example:
  $ cognito-client validate web-app.yaml

Run cognito-client help <command> for more about a command.
`;

const withoutColour = (io: Io): Io => ({
  ...io,
  stdout: { ...io.stdout, isColoured: false },
  stderr: { ...io.stderr, isColoured: false },
});

/** `--out` names a file, but for `-`, which is standard output. */
const withOutFile = <A extends { readonly out?: string }>({ out, ...others }: A) => ({
  ...others,
  ...(out !== undefined && out !== '-' && { out }),
});

/** The program; `answer` is called with its exit code. */
export const commandLine = (io: Io, answer: (code: ExitCode) => void): Command => {
  const { version, homepage } = ownPackage();
  const program = new Command('cognito-client')
    .description(about)
    .version(version, '-V, --version', 'print the version')
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command.')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(visibleLines(text)),
    })
    .showHelpAfterError('Run it with --help for its usage.')
    .exitOverride()
    .addHelpText('after', programHelp);
  const connected = (): Io => (program.opts<{ color: boolean }>().color ? io : withoutColour(io));

  // Each command is made by the program, from which it inherits streams, help and how it ends.
  validateUsage(program.command('validate')).action(
    async (files: ReadonlyArray<string>, options: ValidateOptions) => {
      answer(await validateCommand(files, options, ownPackage(), connected()));
    },
  );

  emitUsage(program.command('emit')).action(async (files: ReadonlyArray<string>, options: EmitOptions) => {
    answer(await emitCommand(files, withOutFile(options), connected()));
  });

  diffUsage(program.command('diff')).action(
    async (before: string, after: string | undefined, options: DiffOptions) => {
      const { diffCommand } = await import('./diff/diff-command.js');
      const sources = after === undefined ? [before] : [before, after];
      answer(await diffCommand(sources, options, connected()));
    },
  );

  importUsage(program.command('import')).action(
    async (source: string | undefined, options: ImportOptions) => {
      const { importCommand } = await import('./import/import-command.js');
      answer(await importCommand(source, withOutFile(options), connected()));
    },
  );

  initUsage(program.command('init')).action(async (preset: Preset, options: InitOptions) => {
    answer(await initCommand(preset, withOutFile(options), connected()));
  });

  lspUsage(program.command('lsp')).action(async (options: LspOptions) => {
    answer(await lspCommand(options, { version, ...(homepage !== undefined && { homepage }) }, connected()));
  });

  explainUsage(program.command('explain')).action(
    async (codes: ReadonlyArray<string>, options: ExplainOptions) => {
      const { explainCommand } = await import('./explain/explain-command.js');
      answer(await explainCommand(codes, options, connected()));
    },
  );

  schemaUsage(program.command('schema')).action(async (name: SchemaName, options: SchemaOptions) => {
    answer(await schemaCommand(name, withOutFile(options), connected()));
  });

  whyUsage(program.command('why')).action(
    async (error: string, file: string | undefined, options: WhyCommandOptions) => {
      const { whyCommand } = await import('./why/why-command.js');
      answer(await whyCommand(error, file, options, connected()));
    },
  );

  checkAppUsage(program.command('check-app')).action(async (file: string, options: CheckAppOptions) => {
    const { checkAppCommand } = await import('./check-app/check-app-command.js');
    answer(await checkAppCommand(file, options, connected()));
  });

  appConfigUsage(program.command('app-config')).action(async (file: string, options: AppConfigOptions) => {
    const { appConfigCommand } = await import('./app-config/app-config-command.js');
    answer(await appConfigCommand(file, options, connected()));
  });

  return program;
};
