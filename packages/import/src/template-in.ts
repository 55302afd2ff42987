import { isTemplate } from '@org/cognito-cloudformation';
import type { Issue, Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { refuse } from './source-issue';
import { isValues } from './values';

/** A template, and where in the source it is. */
export interface TemplateInSource {
  readonly template: unknown;
  readonly path: Path;
}

const key = 'TemplateBody';

/**
 * The body of an answer of `aws cloudformation get-template`; with `--query TemplateBody` there is nothing else of it.
 * CloudFormation keeps a template as the text that it was given, and answers with data where that text is JSON.
 */
const bodyIn = (source: unknown): TemplateInSource | undefined => {
  if (typeof source === 'string')
    return /\bResources\b/.test(source) ? { template: source, path: [] } : undefined;
  return isValues(source) && Object.hasOwn(source, key) ? { template: source[key], path: [key] } : undefined;
};

/** Whether a source is an answer with a template in it. */
export const isTemplateAnswer = (source: unknown): boolean => bodyIn(source) !== undefined;

const refused = refuse(
  'source-format',
  'holds its template as a string that is not JSON',
  'import the template itself: `aws cloudformation get-template --stack-name STACK --query TemplateBody --output text`',
);

const parsed = (body: unknown): E.Either<unknown, unknown> =>
  typeof body === 'string' ? E.tryCatch((): unknown => JSON.parse(body), String) : E.right(body);

/** The template of a source. */
export const templateIn = (source: unknown): E.Either<ReadonlyNonEmptyArray<Issue>, TemplateInSource> => {
  const body = bodyIn(source);
  if (body === undefined) return E.right({ template: source, path: [] });
  const read = parsed(body.template);
  return E.isRight(read) && isTemplate(read.right) ? E.right({ ...body, template: read.right }) : refused;
};
