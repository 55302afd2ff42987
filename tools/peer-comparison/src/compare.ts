/**
 * Prints the comparison; `--write` puts it into the README of the core, `--all` lists every miss and false alarm,
 * `--facts` leaves out the corpora that were written from the rules, and `--worlds` everything but what is wrong in some
 * deployments.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cfnLint } from './cfn-lint';
import { compare, merged, printComparison, printMissed, surpassed, type Result } from './comparison';
import { construct } from './construct';
import { corpus } from './corpus';
import { isBad } from './corpus-entry';
import { compareFacts } from './field/compare-facts';
import { ours } from './ours';
import { withSection } from './readme-section';
import { findingsOf, type Answer } from './tool';
import { validators } from './validators';
import { verdictsOf } from './verdicts';
import { compareWorlds } from './worlds/compare-worlds';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    /** One client per template: slow, and shows that the clients of a template do not disturb each other. */
    alone: { type: 'boolean', default: false },
    facts: { type: 'boolean', default: false },
    /** Only what is wrong in some deployments. */
    worlds: { type: 'boolean', default: false },
  },
});

const write = (name: string, section: string): void => {
  if (!values.write) return;
  const file = join(__dirname, '../../../packages/core/README.md');
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, section));
  console.log(`wrote the section ${name} of packages/core/README.md`);
};

const listed = ({ tool, answers }: Result): ReadonlyArray<string> => {
  if (answers === undefined) return [];
  const { warned, missed: unseen, falseAlarms } = verdictsOf(corpus, answers);
  const said = (name: string): string => {
    const answer = answers[corpus.findIndex((entry) => entry.name === name)] as Answer;
    return findingsOf(answer, 'error')
      .map(({ rule, message }) => `${rule}: ${message}`)
      .join(' | ');
  };
  return [
    `\n${tool.name}`,
    ...unseen.map(({ name }) => `  missed       ${name}`),
    ...warned.map(({ name }) => `  only warned  ${name}`),
    ...falseAlarms.map(({ name }) => `  false alarm  ${name}  (${said(name)})`),
  ];
};

const showCorpus = (): void => {
  const results = compare(corpus, [ours, construct, ...validators(values.alone ? 1 : undefined), cfnLint()]);
  const atSynthesis = results.slice(2, 4);
  const rows = [...results.slice(0, 4), merged('both validators', atSynthesis), ...results.slice(4)];
  const table = printComparison(corpus, rows);
  const missed = printMissed(corpus, rows);

  const bad = corpus.filter(isBad).length;

  const section = `We gave each tool ${bad} app clients that the service refuses or misreads and ${corpus.length - bad} that it takes as intended, as
CloudFormation:

${table}

Some of the clients that they missed:

${missed}

"Caught" counts errors about bad clients, "false alarms" counts errors about good clients. The validator in aws-cdk-lib
reports its errors as warnings unless \`@aws-cdk/core:validateAgainstDefaultRules\` is set; here it is set. The construct
cannot express every client. The clients were written from the rules of this package, so the table shows what other
tools leave out; random clients search for what this package leaves out. \`tools/peer-comparison\` has the clients, and the
evidence for each verdict.
`;

  console.log(`${table}\n\nMissed, for example:\n${missed}\n`);
  for (const { tool, seconds } of results) {
    if (seconds !== undefined) console.log(`${tool.name}: ${seconds.toFixed(1)} s`);
  }
  if (values.all) console.log(results.flatMap(listed).join('\n'));

  const worse = surpassed(corpus, results);
  for (const { entry, tool, why } of worse) {
    console.log(`${tool} caught "${entry.name}", but this project did not: ${why ?? 'not explained'}`);
  }
  if (worse.some(({ why }) => why === undefined)) process.exitCode = 1;
  write('peer-comparison', section);
};

const showFacts = async (): Promise<void> => {
  const { section, listed: wrong } = await compareFacts();
  console.log(section);
  if (values.all) console.log(wrong.join('\n'));
  write('field-corpus', section);
};

const showWorlds = (): void => {
  const { section, listed: wrong } = compareWorlds();
  console.log(section);
  if (values.all) console.log(wrong.join('\n'));
  write('conditional-faults', section);
};

if (!values.facts && !values.worlds) showCorpus();
if (!values.facts) showWorlds();
if (!values.worlds) void showFacts();
