import { advice, type Issue, type LintSettings, type Path } from '@org/cognito-core';
import type { Arguments } from '../arguments';
import type { Place } from '../evaluate/value';
import type { ModuleFile } from '../module/module-file';
import type { CheckClient } from './check-client';

/** Where something stands: a file, the offset of its first character, and the one after its last. */
export type ModulePlace = Place;

/** A file with values of variables that Terraform does not read unasked. */
export interface VariableFile extends ModuleFile {
  /**
   * The variables for which its values count before those of `variables`, as those of a `-var-file` do that stands after the
   * `-var` of a variable.
   * @default none
   */
  readonly overrides?: ReadonlyArray<string>;
}

/** How a module is read. */
export interface ModuleOptions {
  /**
   * Values of variables, as `-var` gives them: for a variable whose type is a list, a map or an object, an expression.
   * @default none
   */
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * Files with values of variables that Terraform does not read unasked, in their order, as `-var-file` names them.
   * @default none
   */
  readonly variableFiles?: ReadonlyArray<VariableFile>;
  /**
   * The text of a file, by its path from the folder of the module.
   * @default no file is known
   */
  readonly readFile?: (path: string) => string | undefined;
  /**
   * The files of the folder of a module that is called by a path, such as `./modules/auth`. It is given the path from the
   * folder of the module that is read, whoever calls it.
   * @default no folder is known
   */
  readonly folder?: (path: string) => ReadonlyArray<ModuleFile> | undefined;
}

/** Something to be said of a module, and where. */
export interface ModuleIssue {
  readonly issue: Issue;
  readonly place: ModulePlace;
  /** The other places that it is about, such as the call of a module. */
  readonly also?: ReadonlyArray<ModulePlace>;
}

/** Where a value of a client stands. */
export interface ValuePlace extends ModulePlace {
  /** Whether it stands there as it is, and nothing else uses it, so that it can be edited there. */
  readonly isExact: boolean;
}

/** An app client of a module. */
export interface ModuleClient {
  /** Its address, such as `aws_cognito_user_pool_client.app["web"]`. */
  readonly address: string;
  /**
   * Its arguments in the JSON syntax, which `readBack` reads: what is known is written out, and all else is an expression.
   * Variables have their defaults.
   */
  readonly args: Arguments;
  /** The lint settings in the comments of its block; none, if something is wrong with them. */
  readonly lint: LintSettings;
  /** Where its block begins. */
  readonly place: ModulePlace;
  /** Where the value at a path stands; where its block begins if there is none. */
  readonly placeOf: (path: Path) => ValuePlace;
  /** Checks it. Call `validateModule`. */
  readonly check: CheckClient;
}

/** A call of a module whose files are not known. */
export interface NotLookedAt {
  readonly name: string;
  readonly source: string;
  readonly place: ModulePlace;
}

/** A module as it was read. */
export interface Module {
  /** What is wrong with its files. */
  readonly issues: ReadonlyArray<ModuleIssue>;
  readonly clients: ReadonlyArray<ModuleClient>;
  readonly notLookedAt: ReadonlyArray<NotLookedAt>;
  /** The names of the variables that it declares. */
  readonly variables: ReadonlyArray<string>;
  /** The names to which `variableFiles` give values, and which it does not declare. */
  readonly undeclared: ReadonlyArray<string>;
}

/** What is wrong with a file of a module, and what to do about it. */
interface FileMistake {
  readonly code: string;
  /** The predicate of a sentence whose subject is the place. */
  readonly message: string;
  readonly fix: string;
}

/** Something that is wrong with a file, which belongs to no client. */
export const moduleIssue = ({ code, message, fix }: FileMistake, place: ModulePlace): ModuleIssue => ({
  issue: { code, severity: 'error', path: [], message, fixes: [advice(fix)], dialect: 'terraform' },
  place,
});
