import type { JudgedClient, PlacedIssue } from '@org/cognito-commands';
import { clientsInScript } from '@org/cognito-commands/javascript';
import { languageOf } from '@org/cognito-commands/language';
import type { Rule, SourceCode } from 'eslint';
import { reportOf } from './report';
import { judgeOptionsOf } from './settings';
import { topicOf, type Topic } from './topic';

/** What is to be reported of a file, by what it is about. */
export type Reports = Readonly<Record<Topic, ReadonlyArray<Rule.ReportDescriptor>>>;

/** The reports of a file, with the settings that its clients were judged by. */
interface Found {
  readonly settings: unknown;
  readonly reports: Reports;
}

/** Every rule asks for the reports of a file, one after the other. */
const found = new WeakMap<SourceCode, Found>();

const reportsOf = (
  topic: Topic,
  clients: ReadonlyArray<JudgedClient>,
  sourceCode: SourceCode,
): ReadonlyArray<Rule.ReportDescriptor> =>
  clients.flatMap((client) => {
    const [first, ...others] = client.issues.filter((placed) => topicOf(placed, client) === topic);
    if (first === undefined) return [];
    // What is on by default is one thing to the author, however many rules are about it.
    return topic === 'silent-oauth'
      ? [reportOf([first, ...others], client, sourceCode)]
      : [first, ...others].map((placed: PlacedIssue) => reportOf([placed], client, sourceCode));
  });

/** What is to be reported of the app clients in the file that is linted. The file is read once for all rules. */
export const reportsInFile = ({
  filename,
  settings: { cognito: settings },
  sourceCode,
}: Rule.RuleContext): Reports => {
  const known = found.get(sourceCode);
  if (known !== undefined && known.settings === settings) return known.reports;
  const language = languageOf(filename) === 'typescript' ? 'typescript' : 'javascript';
  const clients = clientsInScript(sourceCode.text, { ...judgeOptionsOf(settings), language });
  const reports: Reports = {
    invalid: reportsOf('invalid', clients, sourceCode),
    risky: reportsOf('risky', clients, sourceCode),
    'silent-oauth': reportsOf('silent-oauth', clients, sourceCode),
    'partial-update': reportsOf('partial-update', clients, sourceCode),
  };
  found.set(sourceCode, { settings, reports });
  return reports;
};
