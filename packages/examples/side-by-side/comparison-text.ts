/** A comparison as text: a table for each client, then all differences. */
import Table from 'cli-table3';
import { createColors } from 'picocolors';
import { agrees, type ComparedClient, type ComparedProperty } from './comparison';
import type { Outcome } from './outcome';

type Colours = ReturnType<typeof createColors>;

/** The short name of an engine, which is its first word. */
const shortName = ({ engine }: Outcome): string => /^\w+/.exec(engine)?.[0] ?? engine;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const shownPlainly = (value: unknown): string => (typeof value === 'string' ? value : shown(value));

/** The text of a value. Arrays have one item on each line. */
const cell = (value: unknown): string => {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.map(shownPlainly).join('\n') : shownPlainly(value);
};

const tableOf = (
  { properties }: ComparedClient,
  outcomes: ReadonlyArray<Outcome>,
  colours: Colours,
): string => {
  const table = new Table({
    head: ['Property', 'Value', ...outcomes.map(shortName)].map(colours.bold),
    colAligns: ['left', 'left', ...outcomes.map(() => 'center' as const)],
    // Without its own colours, which it would also print to a pipe.
    style: { head: [], border: [], compact: true },
  });
  table.push(
    ...properties.map((each) => [
      each.property,
      cell(each.expected),
      ...outcomes.map((_, engine) => (agrees(each, engine) ? colours.green('✓') : colours.red('✗'))),
    ]),
  );
  return table.toString();
};

const differencesIn = (
  { name, properties }: ComparedClient,
  outcomes: ReadonlyArray<Outcome>,
): ReadonlyArray<string> =>
  properties.flatMap((each: ComparedProperty) =>
    outcomes.flatMap((outcome, engine) =>
      agrees(each, engine)
        ? []
        : [
            `${name}: ${each.property} is ${shown(each.found[engine])} with ${shortName(outcome)}, ` +
              `but should be ${shown(each.expected)}`,
          ],
    ),
  );

/** Everything that is wrong: differences, and findings of engines about clients. */
export const troubleIn = (
  clients: ReadonlyArray<ComparedClient>,
  outcomes: ReadonlyArray<Outcome>,
): ReadonlyArray<string> => [
  ...clients.flatMap((client) => differencesIn(client, outcomes)),
  ...outcomes.flatMap((outcome) =>
    outcome.findings.map((finding) => `${shortName(outcome)} says: ${finding}`),
  ),
];

/** Prints a comparison, with a line break at its end. */
export const comparisonText = (
  clients: ReadonlyArray<ComparedClient>,
  outcomes: ReadonlyArray<Outcome>,
  isColoured: boolean,
): string => {
  const colours = createColors(isColoured);
  const trouble = troubleIn(clients, outcomes);
  const count = clients.reduce((sum, { properties }) => sum + properties.length, 0);
  return [
    ...clients.flatMap((client) => [colours.bold(client.name), tableOf(client, outcomes, colours), '']),
    ...outcomes.map(({ engine }) => `  ${engine}`),
    '',
    ...(trouble.length === 0
      ? [colours.green(`They agree on all ${count} properties of ${clients.length} clients.`)]
      : trouble.map(colours.red)),
    '',
  ].join('\n');
};
