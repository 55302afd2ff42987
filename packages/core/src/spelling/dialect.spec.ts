/** What issues say in the words of each place that clients are written in. */
import { explanations, type Example } from '../explanations';
import {
  authFlowNames,
  constructAuthFlows,
  constructField,
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
  type Fix,
  type Issue,
  type Message,
  type Path,
  type PropertySpellings,
} from '../index';

const issuesOf = ({ props, record, context, lint }: Example): ReadonlyArray<Issue> => {
  const options = { ...lint, ...(context && { context }) };
  return props === undefined
    ? validateRead(readRecordData(record), options).issues
    : validate(props, options).issues;
};

const fieldDialects: ReadonlyArray<DialectName> = ['props', 'cdkL2'];

const fieldsIn = (message: Message): ReadonlyArray<Path> =>
  typeof message === 'string'
    ? []
    : message.flatMap((part) => (typeof part === 'object' && 'field' in part ? [part.field] : []));

const editedFields = ({ title, edits }: Fix): ReadonlyArray<Path> =>
  title === undefined ? edits.flatMap(({ field }) => (field === undefined ? [] : [field])) : fieldsIn(title);

/** Whether the CDK's own construct has a word for every field that an issue mentions. */
const hasWordsInConstruct = ({ message, fixes }: Issue): boolean =>
  [...fieldsIn(message), ...fixes.flatMap(editedFields)].every(
    (field) => constructField(field) !== undefined,
  );

/** The dialects in which an issue can be told: codecs of props find nothing in a record, and the other way round. */
const dialectsOf = (code: string, { props }: Example): ReadonlyArray<DialectName> =>
  rules.some((rule) => rule.code === code)
    ? dialectNames
    : dialectNames.filter((name) => fieldDialects.includes(name) === (props !== undefined));

interface Row {
  readonly name: string;
  readonly field: string | undefined;
  readonly inConstruct: string | undefined;
}

const lastName = (path: string | undefined): string | undefined => path?.split('.').at(-1);

const rowsIn = (table: PropertySpellings): ReadonlyArray<Row> =>
  Object.entries(table).flatMap(([name, { props, cdkL2, properties = {} }]) => [
    { name, field: lastName(props), inConstruct: lastName(cdkL2) },
    ...rowsIn(properties),
  ]);

const rows = rowsIn(spellings);
const properties = rows.map(({ name }) => name);
const flows = { fields: Object.keys(authFlowNames), service: Object.values(authFlowNames) };

const namesIn = (dialect: DialectName): ReadonlyArray<string> => {
  if (dialect === 'props') return [...rows.flatMap(({ field }) => field ?? []), ...flows.fields];
  if (dialect === 'cdkL2') {
    return [...rows.flatMap(({ inConstruct }) => inConstruct ?? []), ...constructAuthFlows];
  }
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
      ? issuesOf(failing).filter(
          (issue) => issue.code === code && (dialect !== 'cdkL2' || hasWordsInConstruct(issue)),
        )
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
