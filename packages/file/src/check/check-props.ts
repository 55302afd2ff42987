import {
  decodeLintSettings,
  isPlainObject,
  moved,
  readProps,
  validateRead,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { withoutSchemaKey } from '../props/schema-key';
import type { SourceFile } from '../source/source-file';
import { placed, type CheckedSource } from './checked-source';

/** Takes the settings out of props, in which they stand beside what they are about. */
const partsOf = (value: unknown): { readonly props: unknown; readonly lint: unknown } => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'lint')) {
    return { props: value, lint: {} };
  }
  const { lint, ...props } = value as { readonly lint: unknown };
  return { props, lint };
};

/**
 * Checks the props in a source. Everything that is wrong with them is found at once, in the order of reading.
 *
 * The author of the props may say beside them, as `lint`, which issues are not to be reported, and why.
 *
 * @param context What is known of the user pool. It lets more rules decide.
 * @param rules Which rules are asked. By default those of `recommended`.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { checkProps, parseSource } from '@org/cognito-file';
 *
 * const source = parseSource('disableOAuth: true\naccessTokenValidity: { minutes: 4 }\n');
 * assert.ok(E.isRight(source));
 *
 * const { client, issues } = checkProps(source.right);
 * assert.strictEqual(client, undefined);
 * assert.deepStrictEqual(
 *   issues.map(({ code, position }) => [code, position]),
 *   [['access-token-range', { line: 2, column: 1 }]],
 * );
 */
export const checkProps = (
  source: SourceFile,
  context: PoolContext = {},
  rules: RuleChoice = {},
): CheckedSource => {
  const { props, lint } = partsOf(withoutSchemaKey(source.value));
  const settings = decodeLintSettings(lint);
  const settingsIssues = E.isLeft(settings)
    ? settings.left.map((issue) => moved(issue, (path) => ['lint', ...path]))
    : [];
  const read = readProps(props);
  const found = validateRead(read, {
    context,
    ...rules,
    ...(E.isRight(settings) && settings.right),
  });
  const { client, issues } = found;
  return {
    ...placed(source, { issues: [...issues, ...settingsIssues], deferred: () => found.deferred }, rules),
    clients: 1,
    ...(client !== undefined && settingsIssues.length === 0
      ? { client }
      : isPlainObject(props) && { draft: read.fields }),
    ...(E.isRight(settings) && { lint: settings.right }),
  };
};
