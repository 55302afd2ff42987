import type { JudgeOptions } from '@org/cognito-commands';
import {
  advice,
  configurationIssues,
  decodeConfiguration,
  decodePoolContext,
  isPlainObject,
  nearestName,
  printPath,
  ruleChoiceOf,
  wordsOf,
  type Configuration,
  type Issue,
  type PoolContext,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { knownCodes } from './known-codes';

/**
 * What `settings.cognito` of a configuration of ESLint says: which rules are asked, in the words of the configuration of the command
 * line, and what is known of the user pools. Which files it is about, ESLint knows.
 */
export interface CognitoSettings extends Pick<Configuration, 'ruleSet' | 'levels' | 'downgrade'> {
  /**
   * Facts about the user pool of the clients.
   * @default none
   */
  readonly context?: PoolContext;
}

const keys: ReadonlyArray<string> = ['ruleSet', 'levels', 'downgrade', 'context'];

const unknownKey = (key: string): Issue => ({
  code: 'unknown-key',
  severity: 'error',
  path: [key],
  message: 'is not a setting of this plugin',
  fixes: [advice(`write ${nearestName(key, keys) ?? `one of ${keys.join(', ')}`}`)],
});

const leftOf = <A>(decoded: E.Either<ReadonlyArray<Issue>, A>): ReadonlyArray<Issue> =>
  E.isLeft(decoded) ? decoded.left : [];

const printed = (issue: Issue): string => {
  const { message, fix } = wordsOf(issue);
  return `settings.cognito.${printPath(issue.path)} ${message}: ${fix}`;
};

/**
 * How programs are judged by the settings of a configuration.
 *
 * @throws if a setting is wrong, since nobody would see that it does nothing
 */
export const judgeOptionsOf = (settings: unknown): JudgeOptions => {
  if (settings === undefined) return {};
  if (!isPlainObject(settings)) throw new TypeError('settings.cognito must be an object.');
  const { context = {}, ...others } = settings;
  const unknown = Object.keys(settings).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new TypeError(unknown.map(unknownKey).map(printed).join('\n'));
  const configuration = decodeConfiguration(others);
  const facts = decodePoolContext(context);
  const issues = [
    ...leftOf(configuration),
    ...leftOf(facts).map((issue): Issue => ({ ...issue, path: ['context', ...issue.path] })),
    ...(E.isRight(configuration) ? configurationIssues(configuration.right, knownCodes) : []),
  ];
  if (issues.length > 0 || E.isLeft(configuration) || E.isLeft(facts))
    throw new TypeError(issues.map(printed).join('\n'));
  return { ...ruleChoiceOf(configuration.right), context: facts.right };
};
