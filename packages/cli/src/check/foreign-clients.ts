import type { Issue } from '@org/cognito-core';
import { concealedPath, type PlacedIssue } from '@org/cognito-file';
import type { SourceFormat } from '@org/cognito-import';
import * as E from 'fp-ts/Either';

/** The app clients in what another tool wrote, as they were found. */
export interface ForeignClients {
  readonly format: SourceFormat;
  readonly clients: number;
  readonly issues: ReadonlyArray<PlacedIssue>;
}

/** Nothing can be edited there, and no line is shown: a state holds secrets under any name. */
export const withoutSource = ({ path, fixes, ...issue }: Issue): PlacedIssue => ({
  ...issue,
  path: concealedPath(path),
  fixes: fixes.map(({ inSource: _, ...fix }) => fix),
});

/** Checks what another tool wrote of app clients; nothing if it is the data of no such tool. */
export const foreignClients = async (value: unknown): Promise<ForeignClients | undefined> => {
  // Loaded here, so that checking props does not wait for it.
  const { findClients, formatOf } = await import('@org/cognito-import');
  const format = formatOf(value);
  if (format === undefined) return undefined;
  const found = findClients(value);
  if (E.isLeft(found)) return { format, clients: 0, issues: found.left.map(withoutSource) };
  return {
    format,
    clients: found.right.length,
    issues: found.right.flatMap(({ name, issues }) =>
      issues.map((issue) => ({ ...withoutSource(issue), resource: name })),
    ),
  };
};

/** What the issues of such clients mean. */
export const foreignNote = (format: SourceFormat): string =>
  format === 'describe' || format === 'cloudcontrol'
    ? 'holds what the service answered, so it has accepted what is reported here'
    : 'was written by a tool, so what is reported here is in the service, or is about to be sent to it';
