/**
 * How props are told from other files, and printed with comments. `check/` may import it.
 *
 * Props as YAML, with comments that say why lines are there.
 */
import type { LintSettings, UserPoolClientProps } from '@org/cognito-core';
import { Document, isPair, isScalar, visit, type Pair, type Scalar } from 'yaml';

/** Props, and what is said of them. */
export interface CommentedProps {
  /** What is said of the client as a whole. */
  readonly about: ReadonlyArray<string>;
  readonly props: UserPoolClientProps;
  /**
   * What is said of their issues.
   * @default nothing
   */
  readonly lint?: LintSettings;
  /** Why each property is as it is, by its path, such as `oAuth.flows`: a line or two. */
  readonly why: Readonly<Record<string, string>>;
}

/** The key of an entry of plain data, which is a text. */
const keyOf = ({ key }: Pair): Scalar => key as Scalar;

/** Whatever a parser may take for the end of a line, after which a comment would be no comment any more. */
const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/;

const comment = (texts: ReadonlyArray<string>): string =>
  texts
    .flatMap((text) => text.split(lineEnd))
    .map((line) => ` ${line}`)
    .join('\n');

/**
 * Prints props, with comments above them. What is printed parses to the same props, whatever the comments say.
 *
 * @example
 * import { printCommentedProps } from '@org/cognito-file';
 *
 * assert.strictEqual(
 *   printCommentedProps({
 *     about: ['The back office.'],
 *     props: { userPoolClientName: 'back-office', disableOAuth: true },
 *     why: { disableOAuth: 'Nobody signs in.' },
 *   }),
 *   '# The back office.\n\nuserPoolClientName: back-office\n# Nobody signs in.\ndisableOAuth: true\n',
 * );
 */
export const printCommentedProps = ({ about, props, lint, why }: CommentedProps): string => {
  const document = new Document({ ...props, ...(lint && { lint }) });
  document.commentBefore = comment(about);
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const path = [...ancestors.filter(isPair), pair].map((each) => keyOf(each).value).join('.');
      const reason = why[path];
      if (reason !== undefined) keyOf(pair).commentBefore = comment([reason]);
    },
    Map: (_, map) => {
      const [only, another] = map.items;
      // `{ minutes: 15 }` is one value, and reads best as one.
      if (another === undefined && isScalar(only?.value)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
};
