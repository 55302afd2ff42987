/** Issues of the grammar of the AWS CLI. */
import { advice, type Fix, type Issue, type Message, type Path } from '@org/cognito-core';
import type { PlacedIssue, TextEdit } from '../client/placed-issue';
import type { Span } from '../value/span';

/** What is to be changed, in words and in the text. */
export interface CliFix {
  readonly title: string;
  /** @default none: the author has to do it */
  readonly edits?: ReadonlyArray<TextEdit>;
  /** @default false */
  readonly isSafe?: boolean;
}

/** Replaces a part of the text. */
export const replaced = ({ start, end }: Span, text: string): TextEdit => ({
  offset: start,
  length: end - start,
  text,
});

const asFix = ({ title, isSafe = false }: CliFix): Fix => ({ ...advice(title), isSafe });

/** An issue at a word of a command. */
export const cliIssue = (
  code: string,
  span: Span,
  path: Path,
  message: Message,
  fix: CliFix,
  severity: Issue['severity'] = 'error',
): PlacedIssue => ({
  issue: { code, severity, path, message, dialect: 'awsCli', fixes: [asFix(fix)] },
  span,
  edits: [fix.edits ?? []],
});
