/** Props as YAML, with comments that say why lines are there. */
import type { LintSettings, UserPoolClientProps } from '@org/cognito-core';
import { Document, isPair, isScalar, visit, type Pair } from 'yaml';

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
  /** Why each property is as it is, by its path, on a line or two. */
  readonly why: Readonly<Record<string, string>>;
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

const comment = (lines: ReadonlyArray<string>): string => lines.map((line) => ` ${line}`).join('\n');

/** Prints props, with comments above them. */
export const printCommentedProps = ({ about, props, lint, why }: CommentedProps): string => {
  const document = new Document({ ...props, ...(lint && { lint }) });
  document.commentBefore = comment(about);
  visit(document, {
    Pair: (_, pair, ancestors) => {
      const path = [...ancestors.filter(isPair), pair].map(nameOf).join('.');
      const reason = why[path];
      if (reason !== undefined && isScalar(pair.key)) pair.key.commentBefore = comment(reason.split('\n'));
    },
    Map: (_, map) => {
      const [only, another] = map.items;
      // `{ minutes: 15 }` is one value, and reads best as one.
      if (another === undefined && isScalar(only?.value)) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
};
