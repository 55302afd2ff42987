/** Records in which known values replace their references, validated again. */
import {
  advice,
  fromParts,
  isReference,
  isTextTemplate,
  printText,
  readRecordData,
  validateRead,
  type ClientRecord,
  type Issue,
  type ValidateOptions,
} from '@org/cognito-core';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
import type { KnownValues } from './known-values';

/** A known value in the file form of a record, in which `${name}` is a reference. */
const literal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(literal);
  return typeof value === 'string' ? printText(value) : value;
};

/** A value of a record in the file form. */
const fileForm = (value: unknown, known: KnownValues): unknown => {
  if (isReference(value)) {
    const found = known.get(value.name);
    return found === undefined ? printText(fromParts([value])) : literal(found.value ?? null);
  }
  if (isTextTemplate(value)) {
    const parts = value.parts.map((part) => {
      const found = typeof part === 'string' ? undefined : known.get(part.name);
      return found === undefined ? part : found.value;
    });
    // A missing value makes no string, although JavaScript would print one.
    if (parts.some((part) => part === undefined || part === null)) return null;
    return printText(
      fromParts(parts.map((part) => (typeof part === 'string' || isReference(part) ? part : String(part)))),
    );
  }
  if (Array.isArray(value)) return value.map((item) => fileForm(item, known));
  if (typeof value !== 'object' || value === null) return literal(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fileForm(inner, known)]));
};

const check = (record: ClientRecord, known: KnownValues, options: ValidateOptions): ReadonlyArray<Issue> =>
  validateRead(readRecordData(fileForm(record, known)), options).issues;

const sameIssue =
  (issue: Issue) =>
  ({ code, path }: Issue): boolean =>
    code === issue.code && path.join('.') === issue.path.join('.');

/** The issues that are not among others. */
export const withoutIssues = (
  issues: ReadonlyArray<Issue>,
  others: ReadonlyArray<Issue>,
): ReadonlyArray<Issue> => issues.filter((issue) => !others.some(sameIssue(issue)));

/**
 * Replaces the message by the summary of the kind of issue, because messages of rules quote values.
 *
 * @param explained Explanations, among them one of the code of the issue.
 */
export const masked = (
  issue: Issue,
  explained: ReadonlyArray<Pick<Explanation, 'code' | 'summary'>> = explanations,
): Issue => {
  // Every code has an explanation.
  const { summary } = explained.find(({ code }) => code === issue.code) as Explanation;
  return {
    ...issue,
    message: `${summary} (a secret is not quoted)`,
    fixes: [advice('correct the values that are bound to the references there')],
  };
};

/**
 * The issues that are found once more values are known, with paths in the words of the record. It leaves out issues that
 * were found before, and does not quote values in issues that depend on a secret.
 *
 * @param knownBefore The values that were known before.
 */
export const issuesOfKnown = (
  record: ClientRecord,
  known: KnownValues,
  options: ValidateOptions,
  knownBefore: KnownValues = new Map(),
): ReadonlyArray<Issue> => {
  if (known.size === knownBefore.size) return [];
  const before = check(record, knownBefore, options);
  const open = new Map([...known].filter(([, { isSecret }]) => !isSecret));
  const quotable = withoutIssues(check(record, open, options), before);
  const others = open.size === known.size ? [] : check(record, known, options);
  return [...quotable, ...withoutIssues(others, [...before, ...quotable]).map((issue) => masked(issue))];
};
