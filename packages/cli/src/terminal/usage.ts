/** What the usages of several commands share. */
import { ruleSetNames } from '@org/cognito-core';
import type { SourceFormat } from '@org/cognito-import';
import { Option, type Command } from 'commander';

/** The exit codes of commands that check clients, or write them. */
export const exitCodes = `
Exit codes:
  0  fine
  1  a client has errors (with --strict: or warnings)
  2  wrong usage, a file that cannot be read, parsed or written, or no app client`;

/** The option `--strict`. */
export const strict = (): Option => new Option('--strict', 'let warnings fail too').default(false);

/** An option that chooses what to print. */
export const formats = (flags: string, choices: ReadonlyArray<string>, first: string): Option =>
  new Option(flags, 'what to print').choices(choices).default(first);

const isSourceFormat: { readonly [F in SourceFormat]: true } = {
  describe: true,
  'cli-input': true,
  cloudcontrol: true,
  cloudformation: true,
  cdk: true,
  pulumi: true,
  terraform: true,
};

/** The formats of the sources that `--from` names. What reads them is loaded later. */
export const sourceFormats: ReadonlyArray<string> = Object.keys(isSourceFormat);

/** Gives a command the options that are about configurations. */
export const withConfiguration = (command: Command): Command =>
  command
    .option('--config <file>', 'the configuration (default: the nearest one)')
    .option('--no-config', 'look for no configuration');

/** Keeps every value of an option that may be there several times. */
export const gathered = (value: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  value,
];

/** Gives a command the options that give values to the variables of Terraform modules. Each may be there several times. */
export const withVariables = (command: Command): Command => {
  const valuesOf = (option: string): ReadonlyArray<unknown> =>
    (command.getOptionValue(option) as ReadonlyArray<unknown> | undefined) ?? [];
  return command
    .addOption(new Option('--var <name=value>', 'a value of a variable of Terraform').argParser(gathered))
    .addOption(
      new Option('--var-file <file>', 'a .tfvars file that Terraform does not read unasked').argParser(
        (file: string, before: ReadonlyArray<string> = []) => {
          // The last one counts that gives a variable a value, whichever of the two options it is.
          command.setOptionValue('varsBefore', [...valuesOf('varsBefore'), valuesOf('var').length]);
          return gathered(file, before);
        },
      ),
    );
};

/** Gives a command the options that say what a deployment gives to the parameters of templates. */
export const withDeployment = (command: Command): Command =>
  command
    .option('--parameters <values...>', 'values of the parameters of templates, or files that hold them')
    .option('--config-env <name>', 'the environment of a samconfig.toml (default: default)');

/** Gives a command the options by which clients are judged. */
export const withJudgement = (command: Command): Command =>
  withConfiguration(
    command
      .addOption(
        new Option('--rule-set <name>', 'which rules are asked (default: recommended)').choices(ruleSetNames),
      )
      .option('--context <file>', 'facts about the user pool, in YAML or JSON'),
  );
