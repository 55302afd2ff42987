/** Fixes of files against fixes of the same props as data. */
import { fixProps, isError, safeFix, suggestedFix, validate, type Issue } from '@org/cognito-core';
import { faultyProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { stringify } from 'yaml';
import { checkProps, fixSource, parseSource, type SourceFile } from '../index';

const runsOfEach = { numRuns: runs() };

/** How the props are written: in blocks, in braces or as JSON, and with which line ends. */
const styles = [
  (data: unknown) => stringify(data),
  (data: unknown) => stringify(data).replaceAll('\n', '\r\n'),
  (data: unknown) => stringify(data, { collectionStyle: 'flow' }),
  (data: unknown) => JSON.stringify(data, undefined, 2),
  (data: unknown) => `# The client\n${stringify(data)}# the end\n`,
];

const style = fc.constantFrom(...styles);

/** Props as plain data; nothing where JSON cannot hold them. */
const dataOf = (props: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(props));
  } catch {
    return undefined;
  }
};

const parsed = (text: string): SourceFile | undefined => {
  const source = parseSource(text);
  return E.isRight(source) ? source.right : undefined;
};

const counts = (issues: ReadonlyArray<Issue>, code: string): number =>
  issues.filter((issue) => isError(issue) && issue.code === code).length;

test('a file that is fixed holds its props, fixed, and every comment', async () => {
  await fc.assert(
    fc.asyncProperty(faultyProps(), style, async ({ props }, write) => {
      const data = dataOf(props);
      fc.pre(data !== undefined);
      const source = parsed(write(data));
      fc.pre(source !== undefined && !source.isTemplate);
      const { source: fixed, refused } = await fixSource(source);
      expect(fixed.value).toEqual(fixProps(source.value).source);
      expect(refused).toEqual([]);
      for (const comment of source.text.match(/^# .*$/gm) ?? []) expect(fixed.text).toContain(comment);
    }),
    runsOfEach,
  );
});

test('a second run changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(faultyProps(), style, async ({ props }, write) => {
      const source = parsed(write(dataOf(props) ?? {}));
      fc.pre(source !== undefined && !source.isTemplate);
      const { source: once } = await fixSource(source);
      const { source: twice, applied } = await fixSource(once);
      expect(twice.text).toBe(once.text);
      expect(applied).toEqual([]);
    }),
    runsOfEach,
  );
});

test('no fix brings an error, and no safe fix is left', async () => {
  await fc.assert(
    fc.asyncProperty(faultyProps(), style, async ({ props }, write) => {
      const source = parsed(write(dataOf(props) ?? {}));
      fc.pre(source !== undefined && !source.isTemplate);
      const before = checkProps(source).issues;
      const codes = [...new Set(before.map(({ code }) => code))];
      const { source: fixed } = await fixSource(source, { choose: suggestedFix(codes) });
      const after = checkProps(fixed).issues;
      expect(after.filter(({ code }) => counts(after, code) > counts(before, code))).toEqual([]);
      const { issues: left } = validate((await fixSource(source)).source.value);
      expect(left.filter((issue) => safeFix(issue) !== undefined)).toEqual([]);
    }),
    runsOfEach,
  );
});
