/** What issues say in the words of each place that clients are written in. */
import { explanations, type Example } from '../explanations';
import {
  authFlowNames,
  dialectNames,
  nameIn,
  readRecordData,
  rules,
  spellings,
  tools,
  validate,
  validateRead,
  wordsOf,
  type DialectName,
  type Issue,
  type PropertySpellings,
} from '../index';

const issuesOf = ({ props, record, context, lint }: Example): ReadonlyArray<Issue> => {
  const options = { ...lint, ...(context && { context }) };
  return props === undefined
    ? validateRead(readRecordData(record), options).issues
    : validate(props, options).issues;
};

const fieldDialects: ReadonlyArray<DialectName> = ['props', 'cdkL2'];

/** The dialects in which an issue can be told: codecs of props find nothing in a record, and the other way round. */
const dialectsOf = (code: string, { props }: Example): ReadonlyArray<DialectName> =>
  rules.some((rule) => rule.code === code)
    ? dialectNames
    : dialectNames.filter((name) => fieldDialects.includes(name) === (props !== undefined));

const rowsIn = (table: PropertySpellings): ReadonlyArray<readonly [string, string | undefined]> =>
  Object.entries(table).flatMap(([name, { props, properties = {} }]) => [
    [name, props?.split('.').at(-1)] as const,
    ...rowsIn(properties),
  ]);

const rows = rowsIn(spellings);
const properties = rows.map(([property]) => property);
const fields = rows.flatMap(([, field]) => field ?? []);
const flows = { fields: Object.keys(authFlowNames), service: Object.values(authFlowNames) };

const namesIn = (dialect: DialectName): ReadonlyArray<string> => {
  if (fieldDialects.includes(dialect)) return [...fields, ...flows.fields];
  const tool = tools.find((name) => name === dialect);
  return [...properties.map((name) => (tool === undefined ? name : nameIn(tool, name))), ...flows.service];
};

/** The names that only other dialects have. Words without a capital letter are English too, and tell nobody apart. */
const foreignNames = (dialect: DialectName): ReadonlyArray<string> => {
  const own = namesIn(dialect);
  const all = new Set(dialectNames.flatMap(namesIn));
  return [...all].filter((name) => /[A-Z_]/.test(name) && !own.includes(name));
};

const told = (issue: Issue, dialect: DialectName): string => {
  const { message, fix } = wordsOf(issue, dialect);
  return `${issue.code}: ${message}\n  fix: ${fix}`;
};

describe.each(dialectNames)('in the words of %s', (dialect) => {
  const issues = explanations.flatMap(({ code, failing }) =>
    dialectsOf(code, failing).includes(dialect)
      ? issuesOf(failing).filter((issue) => issue.code === code)
      : [],
  );

  test('no issue has a name that only others have', () => {
    const foreign = new RegExp(`\\b(${foreignNames(dialect).join('|')})\\b`);
    expect(issues.length).toBeGreaterThan(50);
    expect(issues.map((issue) => told(issue, dialect)).filter((words) => foreign.test(words))).toEqual([]);
  });

  test('every issue of a rule reads well', () => {
    const ofRules = issues.filter(({ code }) => rules.some((rule) => rule.code === code));
    expect(ofRules.map((issue) => told(issue, dialect)).join('\n')).toMatchSnapshot();
  });
});
