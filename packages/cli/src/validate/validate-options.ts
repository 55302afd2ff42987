import type { DialectName } from '@org/cognito-core';
import type { JudgementOptions } from '../check/given-judgement';
import type { VariableOptions } from '../module/given-variables';
import type { UserPoolOptions } from '../user-pool/user-pool-options';
import type { FixOptions } from './fix-options';
import type { ReportOptions } from './report-options';
import type { SuppressionOptions } from './suppression-options';

/** The options of `cognito-client validate`. */
export interface ValidateOptions
  extends FixOptions, JudgementOptions, ReportOptions, SuppressionOptions, UserPoolOptions, VariableOptions {
  readonly strict: boolean;
  readonly explainDeferred: boolean;
  /** Whether it is fine that there is no app client. */
  readonly allowEmpty: boolean;
  /** Whether to keep what is found, and to check only what has changed since. */
  readonly cache: boolean;
  /** Where it is kept. */
  readonly cacheLocation?: string;
  /** Whether to report how long each rule and each file took. */
  readonly stats: boolean;
  /** Whether to check again what changes, until the program is ended. */
  readonly watch: boolean;
  /**
   * The commit since which a file must have changed to be checked.
   * @default every file is checked
   */
  readonly changedSince?: string;
  /** What standard input is called, which says what it is written in. */
  readonly stdinName?: string;
  /** The tool in whose words issues are told. */
  readonly words?: DialectName;
  /** The file of which only the configuration is printed. */
  readonly printConfig?: string;
}
