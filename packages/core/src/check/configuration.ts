/** What a team agrees on for all of its clients, as a program reads it from a file. */
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeWith } from '../codec/decode-with';
import { dictionary } from '../codec/dictionary';
import { list } from '../codec/list';
import { plainText } from '../codec/plain-text';
import { leaf, type Shape, wrongType } from '../codec/shape';
import { struct } from '../codec/struct';
import type { StructStructure } from '../codec/structure';
import { wordOf } from '../codec/word';
import type { Issue } from '../issue/issue';
import type { Reasons } from '../issue/lint-settings';
import { poolContext, type PoolContext } from '../rules/pool-context';
import {
  type RuleChoice,
  ruleLevels,
  type RuleLevels,
  ruleSetNames,
  type RuleSetName,
} from '../rules/rule-set';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is known of the user pool of some files. */
export interface PoolOfFiles {
  /**
   * The paths of the files, as patterns.
   * @default every file
   */
  readonly files?: ReadonlyArray<string>;
  /**
   * The name of a file that holds facts.
   * @default none
   */
  readonly contextFile?: string;
  /**
   * Facts, each of which replaces one of the file.
   * @default none
   */
  readonly context?: PoolContext;
}

/** What a deployment gives to the parameters of some templates. */
export interface ParametersOfFiles {
  /**
   * The paths of the templates, as patterns.
   * @default every file
   * @example ['stacks/prod/**']
   */
  readonly files?: ReadonlyArray<string>;
  /**
   * Values by the name of the parameter.
   * @default none
   */
  readonly values?: Readonly<Record<string, string>>;
}

/** Which rules are asked of which files, and what is known of their user pools. All keys are optional. */
export interface Configuration {
  /**
   * Which rules are asked.
   * @default 'recommended'
   */
  readonly ruleSet?: RuleSetName;
  /**
   * Levels by code, which replace those of the rule set. What is an error by itself is lowered in `downgrade` only.
   * @example { 'token-revocation-off': 'error' }
   */
  readonly levels?: RuleLevels;
  /**
   * Errors that are reported as warnings, each with the reason.
   * @example { 'idp-exists': 'another stack registers the provider' }
   */
  readonly downgrade?: Reasons;
  /**
   * The paths of files that are not checked, as patterns.
   * @example ['legacy/**']
   */
  readonly ignore?: ReadonlyArray<string>;
  /** What is known of user pools. Where several entries are about a file, each fact is that of the last one that has it. */
  readonly pools?: ReadonlyArray<PoolOfFiles>;
  /** What deployments give to parameters. Where several entries are about a file, each value is that of the last one. */
  readonly parameters?: ReadonlyArray<ParametersOfFiles>;
  /** The name of the file of suppressions, relative to this one. */
  readonly suppressions?: string;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const somePattern = /^(?!!?\s*$)/;

const isPattern = (input: unknown): input is string => typeof input === 'string' && somePattern.test(input);

const patterns = list(
  'Patterns',
  leaf(
    'Pattern',
    isPattern,
    (input) =>
      isPattern(input) ? E.right(input) : E.left(wrongType(input, 'a pattern such as `stacks/**`')),
    (value) => value,
    { _tag: 'PlainText', pattern: somePattern },
  ),
);

/** The codec of what a parameter is given, which CloudFormation takes as a text. */
const parameterValue: Shape<string, string> = leaf(
  'ParameterValue',
  (input): input is string => typeof input === 'string',
  (input) =>
    typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean'
      ? E.right(String(input))
      : E.left(wrongType(input, 'a string, a number, true or false')),
  (value) => value,
  {
    _tag: 'Alternatives',
    name: 'ParameterValue',
    alternatives: [{ _tag: 'PlainText' }, { _tag: 'Number' }, { _tag: 'Flag' }],
  },
);

/** The codec of configurations. */
export const configurationShape: Shape<Configuration, unknown, StructStructure> = struct('Configuration', {
  ruleSet: wordOf('RuleSetName', ruleSetNames),
  levels: dictionary('RuleLevels', wordOf('RuleLevel', ruleLevels)),
  downgrade: dictionary('Reasons', plainText),
  ignore: patterns,
  pools: list(
    'Pools',
    struct('PoolOfFiles', { files: patterns, contextFile: plainText, context: poolContext }),
  ),
  parameters: list(
    'Parameters',
    struct('ParametersOfFiles', { files: patterns, values: dictionary('ParameterValues', parameterValue) }),
  ),
  suppressions: plainText,
});

/**
 * Reads a configuration from any value. The left side holds every issue. It never throws. Which codes there are it does not
 * know: programs that have more than the rules for clients check that themselves.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeConfiguration, wordsOf } from '@org/cognito-core';
 *
 * assert.ok(E.isRight(decodeConfiguration({ ruleSet: 'strict', levels: { 'token-revocation-off': 'warning' } })));
 *
 * const decoded = decodeConfiguration({ ruleset: 'strict' });
 * assert.deepStrictEqual(E.isLeft(decoded) && wordsOf(decoded.left[0]).fix, 'write ruleSet');
 */
export const decodeConfiguration: (input: unknown) => E.Either<ReadonlyNonEmptyArray<Issue>, Configuration> =
  decodeWith(configurationShape);

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Which rules a configuration asks: what it lowers is a warning.
 *
 * @example
 * import { ruleChoiceOf } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(
 *   ruleChoiceOf({ ruleSet: 'strict', downgrade: { 'idp-exists': 'another stack registers the provider' } }),
 *   { ruleSet: 'strict', levels: { 'idp-exists': 'warning' } },
 * );
 */
export const ruleChoiceOf = ({ ruleSet, levels, downgrade }: Configuration): RuleChoice => ({
  ...(ruleSet && { ruleSet }),
  ...((levels || downgrade) && {
    levels: {
      ...levels,
      ...Object.fromEntries(Object.keys(downgrade ?? {}).map((code) => [code, 'warning'] as const)),
    },
  }),
});
