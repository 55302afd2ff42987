/** Checks what a parsed source holds: the props of one app client, or a template with several. */
import {
  decodeLintSettings,
  validate,
  type Deferral,
  type Issue,
  type LintSettings,
  type PoolContext,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { inReadingOrder, type PlacedDeferral, type PlacedIssue } from '../source/placed-issue';
import type { SourceFile } from '../source/source-file';
import { foreignIssue } from './foreign-issue';
import { withKnownCodes } from './known-codes';

/** What is known of a source. */
export interface CheckedSource {
  readonly issues: ReadonlyArray<PlacedIssue>;
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  /** How many app clients it holds. */
  readonly clients: number;
  /** Whether it is a template, and no props. */
  readonly isTemplate?: boolean;
  /** The client of props; not there if there is an error. */
  readonly client?: UserPoolClient;
  /** What the author of props has to say about their issues. */
  readonly lint?: LintSettings;
}

interface Found {
  readonly issues: ReadonlyArray<Issue & { readonly resource?: string }>;
  readonly deferred: ReadonlyArray<Deferral & { readonly resource?: string }>;
}

const placed = ({ place, positionOf }: SourceFile, { issues, deferred }: Found) => ({
  issues: inReadingOrder(issues.map((issue) => ({ ...issue, ...place(issue) }))),
  deferred: inReadingOrder(
    deferred.map((deferral) => ({ ...deferral, position: positionOf(deferral.path) })),
  ),
});

/** Takes the settings out of props, in which they stand beside what they are about. */
const partsOf = (value: unknown): { readonly props: unknown; readonly lint: unknown } => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'lint')) {
    return { props: value, lint: {} };
  }
  const { lint, ...props } = value as { readonly lint: unknown };
  return { props, lint };
};

const checkProps = async (source: SourceFile, context: PoolContext): Promise<CheckedSource> => {
  const foreign = await foreignIssue(source.value);
  if (foreign !== undefined) return { issues: [foreign], deferred: [], clients: 0 };
  const { props, lint } = partsOf(source.value);
  const settings = decodeLintSettings(lint);
  const settingsIssues = E.isLeft(settings)
    ? settings.left.map((issue) => ({ ...issue, path: ['lint', ...issue.path] }))
    : [];
  const { client, issues, deferred } = validate(props, {
    context,
    ...(E.isRight(settings) && settings.right),
  });
  return {
    ...placed(source, { issues: [...issues, ...settingsIssues], deferred }),
    clients: 1,
    ...(client !== undefined && settingsIssues.length === 0 && { client }),
    ...(E.isRight(settings) && { lint: settings.right }),
  };
};

const checkTemplate = async (source: SourceFile, context: PoolContext): Promise<CheckedSource> => {
  // Loaded here, so that who checks props does not wait for it.
  const { validateTemplate } = await import('@org/cognito-cloudformation');
  const checks = validateTemplate(source.value, { context });
  const found = {
    issues: checks.flatMap(({ logicalId, issues }) =>
      issues.map((issue) => ({ ...issue, resource: logicalId })),
    ),
    deferred: checks.flatMap(({ logicalId, deferred }) =>
      deferred.map((deferral) => ({ ...deferral, resource: logicalId })),
    ),
  };
  return { ...placed(source, found), clients: checks.length, isTemplate: true };
};

/** Says everything that is to be said about the app clients of a source. */
export const checkSource = async (source: SourceFile, context: PoolContext): Promise<CheckedSource> => {
  const checked = await (source.isTemplate ? checkTemplate : checkProps)(source, context);
  return { ...checked, issues: await withKnownCodes(checked.issues) };
};
