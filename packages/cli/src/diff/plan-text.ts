/** Plans for people, at a terminal. */
import { createColors } from 'picocolors';
import { visible, visibleLines } from '../terminal/visible';
import { difference, type Colours, type InWords } from './diff-text';
import type { PlannedClient, PlannedStep } from './planned-clients';
import { checksOf, issueLine, lengthOf, meanwhileOf, titleOfStep, totalOf, whenOf } from './step-words';

const indented = (text: string): ReadonlyArray<string> =>
  visibleLines(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `       ${line}`));

const stepLines = (
  planned: PlannedStep,
  index: number,
  { steps }: PlannedClient,
  inWords: InWords,
  colours: Colours,
): ReadonlyArray<string> => {
  const { step, order } = planned;
  const [when, meanwhile] = [whenOf(step), meanwhileOf(step, steps, inWords)];
  return [
    '',
    colours.bold(`  ${index + 1}. ${titleOfStep(step)}`),
    `     ${step.why}`,
    ...(when === undefined ? [] : [`     ${colours.yellow(visible(when))}`]),
    ...step.changes.flatMap((change) => difference(change, inWords, colours).map((line) => `   ${line}`)),
    ...step.apps.map((each) => `     - ${visible(each)}`),
    ...(order === undefined ? [] : [`     ${visible(order.say)}`]),
    ...(order?.code === undefined ? [] : indented(order.code)),
    ...(meanwhile === undefined ? [] : [`     ${colours.red(visible(meanwhile))}`]),
    ...step.notes.map((note) => `     ${visible(note)}`),
    ...step.issues.map((issue) => `     ${visible(issueLine(issue))}`),
    `     ${colours.dim(checksOf(planned))}`,
  ];
};

const clientLines = (client: PlannedClient, inWords: InWords, colours: Colours): ReadonlyArray<string> => {
  const { names, plan, steps } = client;
  return [
    `${colours.bold(visible(names.join(' → ')))}: ${lengthOf(client)}`,
    ...plan.outages.map((outage) => `  ${colours.red('Not without an outage:')} ${visible(outage)}`),
    ...(plan.beside === undefined
      ? []
      : [`  A new client is made beside the old one. ${visible(plan.beside.why)}`]),
    ...(plan.beside?.issues ?? []).map((issue) => `    ${visible(issueLine(issue))}`),
    ...steps.flatMap((step, index) => stepLines(step, index, client, inWords, colours)),
    '',
  ];
};

/** Plans for people, and a line that counts the steps. */
export const planText = (
  clients: ReadonlyArray<PlannedClient>,
  isColoured: boolean,
  inWords: InWords,
): string => {
  const colours = createColors(isColoured);
  return [
    ...clients
      .filter(({ steps }) => steps.length > 0)
      .flatMap((client) => clientLines(client, inWords, colours)),
    `${totalOf(clients)}\n`,
  ].join('\n');
};
