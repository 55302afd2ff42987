/** All tools on the facts, as the section of a README and as a list of what each got wrong. */
import { ownVersion } from '../package-version';
import { findingsOf, type Answer } from '../tool';
import { isMistake, readFacts, type Fact } from './fact';
import { digestOf, printTopics, printVerdicts, type JudgedTool } from './field-table';
import { judge, judgeOurs } from './judgement';
import { ourAnswer } from './ours-on-facts';
import { peersOnFacts, type FieldResult } from './peers-on-facts';

const said = (answer: Answer): string =>
  (['error', 'warning'] as const)
    .flatMap((severity) => findingsOf(answer, severity).map(({ rule, message }) => `${rule}: ${message}`))
    .join(' | ');

const wrongs = (facts: ReadonlyArray<Fact>, { answers }: FieldResult, { name, judgements }: JudgedTool) =>
  judgements === undefined || answers === undefined
    ? []
    : [
        `\n${name}, on the facts`,
        ...facts.flatMap(({ fact }, index) =>
          judgements[index] === 'miss' || judgements[index] === 'false alarm'
            ? [`  ${judgements[index]}  ${fact}  (${said(answers[index] as Answer)})`]
            : [],
        ),
      ];

/** The table of all tools on the facts, for a README, and what each tool got wrong. */
export const compareFacts = async (): Promise<{
  readonly section: string;
  readonly listed: ReadonlyArray<string>;
}> => {
  const facts = readFacts();
  const ours: FieldResult = {
    name: '@org/cognito-core',
    version: ownVersion,
    answers: await Promise.all(facts.map(ourAnswer)),
  };
  const results = [ours, ...peersOnFacts(facts)];
  const tools = results.map((result): JudgedTool => ({
    ...result,
    judgements: result.answers?.map((answer, index) =>
      (result === ours ? judgeOurs : judge)(facts[index] as Fact, answer),
    ),
  }));
  const mistakes = facts.filter(isMistake).length;
  const section = `Other people wrote the clients of these tables: ${facts.length} facts from published templates, bug reports and answers of
the service, ${mistakes} of which are about mistakes. Their settings are as they were published, and their evidence says what is
right:

${printVerdicts(facts, tools)}

"Refused": the service or CloudFormation answers with an error, so that an answer without an error is a miss. "Silent"
deploys and means something else, and "unsafe" should be told: a warning is enough. "Accepted" may have warnings and no
error, and "clean" may have neither. A tool cannot say anything of what it cannot read: the others read templates of
CloudFormation, and neither modules of Terraform nor states, commands and programs. Misses and false alarms by topic:

${printTopics(facts, tools)}

\`tools/field-corpus\` has the facts.

<!-- facts ${digestOf(facts)} -->
`;
  return {
    section,
    listed: results.flatMap((result, index) => wrongs(facts, result, tools[index] as JudgedTool)),
  };
};
