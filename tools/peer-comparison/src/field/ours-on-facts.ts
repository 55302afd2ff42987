/** What the commands of this project say of a fact. */
import { Readable } from 'node:stream';
import { run } from '@org/cognito-cli';
import { findWrittenClients, type Language } from '@org/cognito-commands';
import { findClients } from '@org/cognito-import';
import { wordsOf, type Issue } from '@org/cognito-core';
import { readModule, validateModule } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { examined, type Answer, type Finding } from '../tool';
import type { Fact } from './fact';

const findingOf = (issue: Issue): Finding => ({
  rule: issue.code,
  severity: issue.severity,
  message: wordsOf(issue).message,
});

/** Issues are the same, but `import` prints them for people only. */
const imported = (input: string): ReadonlyArray<Finding> => {
  const found = findClients(JSON.parse(input));
  return E.isLeft(found)
    ? found.left.map(findingOf)
    : found.right.flatMap(({ issues }) => issues.map(findingOf));
};

interface Report {
  readonly issues: ReadonlyArray<Omit<Finding, 'rule'> & { readonly code: string }>;
}

/** An output that keeps what is written. */
const keptOutput = () => {
  let text = '';
  return {
    write: (more: string) => {
      text += more;
    },
    isColoured: false,
    printed: () => text,
  };
};

const validated = async ({ input, ruleSet }: Fact): Promise<ReadonlyArray<Finding>> => {
  const [stdout, stderr] = [keptOutput(), keptOutput()];
  await run(
    ['validate', '--format', 'json', ...(ruleSet === undefined ? [] : ['--rule-set', ruleSet]), '-'],
    {
      stdin: () => Readable.from([Buffer.from(input)]),
      stdout,
      stderr,
    },
  );
  const [report] = JSON.parse(stdout.printed()) as ReadonlyArray<Report>;
  if (report === undefined || stderr.printed() !== '') throw new Error(`validate says: ${stderr.printed()}`);
  return report.issues.map(({ code, severity, message }) => ({ rule: code, severity, message }));
};

/** What is said of the files of a module, and of each client in it. A fact without a client is about nothing. */
const inModule = ({ input, ruleSet }: Fact): ReadonlyArray<Finding> => {
  const module = readModule([{ path: 'main.tf', text: input }]);
  const checks = validateModule(module, ruleSet === undefined ? {} : { ruleSet });
  if (checks.length === 0) throw new Error('the module has no client');
  return [...module.issues, ...checks.flatMap(({ issues }) => issues)].map(({ issue }) => findingOf(issue));
};

/** What is said of the clients in commands, calls and programs. A fact without a client is about nothing. */
const inText = async ({ input, ruleSet }: Fact, language: Language): Promise<ReadonlyArray<Finding>> => {
  const found = await findWrittenClients(input, { language, ...(ruleSet !== undefined && { ruleSet }) });
  if (found.length === 0) throw new Error('the text has no client');
  return found.flatMap(({ issues }) => issues).map(({ issue }) => findingOf(issue));
};

/** The answer of this project about a fact. */
export const ourAnswer = async (fact: Fact): Promise<Answer> => {
  const { language } = fact;
  if (language === 'terraform') return examined(inModule(fact));
  if (language !== undefined) return examined(await inText(fact, language));
  return examined(fact.command === 'import' ? imported(fact.input) : await validated(fact));
};
