/** What a program makes of the failing example of a code, as `cognito-client validate` would of a file. */
import { decodePoolContext, suggestedFix, wordsOf, type PoolContext } from '@org/cognito-core';
import { fixSource, parseSource } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { ExampleFile } from './example-file';
import type { Explained } from './explained';

/** The fix of an example. */
export interface ExampleFix {
  /** What it does, in the imperative. */
  readonly title: string;
  /** Whether `--fix` applies it. Otherwise it is a suggestion, which `--fix-suggestion` applies. */
  readonly isSafe: boolean;
  /** The lines around what it changes, as a unified diff has them, without headers. */
  readonly diff: string;
  /** Whether the example becomes the one that passes. */
  readonly isFixed: boolean;
}

/** How the program is asked to apply the fix of a code. */
export const fixOptions = (
  { code, set }: Pick<Explained, 'code' | 'set'>,
  { isSafe }: Pick<ExampleFix, 'isSafe'>,
): string =>
  [...(set === undefined ? [] : [`--rule-set ${set}`]), isSafe ? '--fix' : `--fix-suggestion ${code}`].join(
    ' ',
  );

const resource = `Resources:
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref UserPool
`;
const indent = '      ';

/** The text that is fixed: properties are read from a template only. */
const wholeText = ({ kind, yaml }: ExampleFile): string =>
  kind === 'properties' ? resource + yaml.replace(/^(?=.)/gm, indent) : yaml;

/** What an example has become in the text that was fixed. */
const exampleIn = (text: string, { kind }: ExampleFile): string =>
  kind === 'properties' ? text.slice(resource.length).replaceAll(new RegExp(`^${indent}`, 'gm'), '') : text;

const contextOf = ({ userPool = '{}' }: ExampleFile): PoolContext =>
  E.getOrElse((): PoolContext => ({}))(decodePoolContext(parse(userPool)));

const diffOf = async (before: string, after: string): Promise<string> => {
  // Loaded here, so that no other command waits for it.
  const { structuredPatch } = await import('diff');
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 3 });
  return hunks.map(({ lines }) => `${lines.join('\n')}\n`).join('...\n');
};

/** Fixes the failing example of a code; nothing if it has no fix that a program can apply. */
export const exampleFix = async ({
  code,
  set,
  failing,
  fixed,
}: Explained): Promise<ExampleFix | undefined> => {
  const source = failing === undefined ? undefined : parseSource(wholeText(failing));
  if (failing === undefined || source === undefined || E.isLeft(source)) return undefined;
  const { source: after, applied } = await fixSource(source.right, {
    context: contextOf(failing),
    choose: suggestedFix([code]),
    ...(set && { ruleSet: set }),
  });
  const [first] = applied;
  if (first === undefined) return undefined;
  const { issue, fix } = first;
  const yaml = exampleIn(after.text, failing);
  return {
    title: wordsOf({ ...issue, fixes: [fix] }).fix,
    isSafe: fix.isSafe,
    diff: await diffOf(failing.yaml, yaml),
    isFixed:
      fixed !== undefined &&
      failing.userPool === fixed.userPool &&
      isDeepStrictEqual(parse(yaml), parse(fixed.yaml)),
  };
};
