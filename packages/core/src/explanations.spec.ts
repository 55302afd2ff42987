import { explanations, type Example } from './explanations';
import { printIssue, readRecordData, rules, validate, validateRead, type Issue } from './index';

const issuesOf = ({ props, record, context, lint }: Example): ReadonlyArray<Issue> => {
  const options = { ...lint, ...(context && { context }) };
  if (props !== undefined) return validate(props, options).issues;
  return validateRead(readRecordData(record), options).issues;
};

/** What is beside the point of an example: what is said of all analytics, and the error that is not to be silenced. */
const isBeside = (code: string, issue: Issue): boolean =>
  issue.code !== code &&
  (issue.code === 'analytics-pinpoint-eol' ||
    (code === 'lint-silences-error' && issue.code === 'write-attr-empty-is-all'));

describe.each(explanations)('$code', ({ code, severity, summary, why, failing, fixed }) => {
  it('is found in its failing example, and nothing else is', () => {
    const found = issuesOf(failing).filter((issue) => !isBeside(code, issue));
    expect([...new Set(found.map((issue) => issue.code))]).toEqual([code]);
    expect(found.every((issue) => issue.severity === severity)).toBe(true);
    expect(found.map(printIssue)).toMatchSnapshot();
  });

  it('is not found in its fixed example, and nothing else is', () => {
    expect(issuesOf(fixed).filter((issue) => !isBeside(code, issue))).toEqual([]);
  });

  it('says what fails and why', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z].{9,}[^.]$/);
    expect(why).toMatch(/^.{9,}\.$/);
  });
});

it('each code is explained once, and each rule is', () => {
  const codes = explanations.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(rules.map(({ code }) => code)));
});
