/** Plans as Markdown, for a pull request or an issue that is ticked off. */
import { changeTable } from './diff-markdown';
import type { InWords } from './diff-text';
import { code, codeBlock, sentence } from './markdown-text';
import type { PlannedClient, PlannedStep } from './planned-clients';
import { checksOf, issueLine, lengthOf, meanwhileOf, titleOfStep, totalOf, whenOf } from './step-words';

const stepSection = (
  planned: PlannedStep,
  index: number,
  { steps }: PlannedClient,
  inWords: InWords,
): ReadonlyArray<string> => {
  const { step, order } = planned;
  const [when, meanwhile] = [whenOf(step), meanwhileOf(step, steps, inWords)];
  return [
    `#### ${index + 1}. ${titleOfStep(step)}`,
    `${step.why}${when === undefined ? '' : ` **${sentence(when)}**`}`,
    ...(step.changes.length === 0 ? [] : [changeTable(step.changes, inWords)]),
    ...(step.apps.length === 0 ? [] : [step.apps.map((each) => `- [ ] ${sentence(each)}`).join('\n')]),
    ...(order === undefined ? [] : [sentence(order.say)]),
    ...(order?.code === undefined ? [] : [codeBlock(order.code, order.language ?? '')]),
    ...(meanwhile === undefined ? [] : [`**${sentence(meanwhile)}**`]),
    ...step.notes.map(sentence),
    ...step.issues.map((issue) => sentence(issueLine(issue))),
    sentence(checksOf(planned)),
  ];
};

const clientSection = (client: PlannedClient, inWords: InWords): ReadonlyArray<string> => {
  const { names, plan, steps } = client;
  return [
    `### ${code(names.join(' → '))}: ${lengthOf(client)}`,
    ...plan.outages.map((outage) => `**Not without an outage:** ${sentence(outage)}`),
    ...(plan.beside === undefined
      ? []
      : [`A new client is made beside the old one. ${sentence(plan.beside.why)}`]),
    ...(plan.beside?.issues ?? []).map((issue) => sentence(issueLine(issue))),
    ...steps.flatMap((step, index) => stepSection(step, index, client, inWords)),
  ];
};

/** Plans as sections with what is to be done. */
export const planMarkdown = (clients: ReadonlyArray<PlannedClient>, inWords: InWords): string => {
  const planned = clients.filter(({ steps }) => steps.length > 0);
  if (planned.length === 0) return 'No app client differs.\n';
  return `${[totalOf(planned), ...planned.flatMap((client) => clientSection(client, inWords))].join('\n\n')}\n`;
};
