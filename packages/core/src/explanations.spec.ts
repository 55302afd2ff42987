import { explanations, type Example, type SourceKind } from './explanations';
import {
  printIssue,
  readRecordData,
  rules,
  validate,
  validateRead,
  type Issue,
  type RuleSetName,
} from './index';

/** The issues of an example, in the rule set of what it shows. */
const issuesOf = (
  { props, record, context, lint }: Example,
  ruleSet: RuleSetName = 'recommended',
): ReadonlyArray<Issue> => {
  const options = { ...lint, ...(context && { context }), ruleSet };
  if (props !== undefined) return validate(props, options).issues;
  return validateRead(readRecordData(record), options).issues;
};

/** Issues that do not matter to an example: one that all analytics have, and the error that cannot be silenced. */
const isBeside = (code: string, issue: Issue): boolean =>
  issue.code !== code &&
  (issue.code === 'analytics-pinpoint-eol' ||
    (code === 'lint-silences-error' && issue.code === 'write-attr-unwritable'));

/** What shows nothing of the service. */
const weakKinds: ReadonlyArray<SourceKind> = ['emulator', 'reasoning'];

describe.each(explanations)('$code', ({ code, severity, set, summary, why, sources, failing, fixed }) => {
  test('is the only issue of its failing example', () => {
    const found = issuesOf(failing, set).filter((issue) => !isBeside(code, issue));
    expect([...new Set(found.map((issue) => issue.code))]).toEqual([code]);
    expect(found.every((issue) => issue.severity === severity)).toBe(true);
    expect(found.map(printIssue)).toMatchSnapshot();
  });

  test('has a fixed example without issues', () => {
    expect(issuesOf(fixed, set).filter((issue) => !isBeside(code, issue))).toEqual([]);
  });

  test('has a summary and a reason', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z].{9,}[^.]$/);
    expect(why).toMatch(/^.{9,}\.$/);
  });

  test('has sources, each with what it says, where, and when it was read', () => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(source.says).toMatch(/^[A-Z\d].{9,}\.$/);
      if (!('where' in source)) continue;
      expect(source.where).toMatch(/^\S.{4,}\S$/);
      expect(source.read).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
      expect(Date.parse(source.read)).not.toBeNaN();
    }
  });

  test('is a warning at most by itself, if only an emulator or our own reasoning speaks for it', () => {
    const isWeak = sources.every(({ kind }) => weakKinds.includes(kind));
    expect([isWeak, severity]).not.toEqual([true, 'error']);
  });
});

test('explanations cover every rule, and each code once', () => {
  const codes = explanations.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
});
