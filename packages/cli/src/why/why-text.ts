import type { Diagnosis, RankedCause } from '@org/cognito-app-config';
import { printMessage, type DialectName, type Message } from '@org/cognito-core';
import { createColors } from 'picocolors';
import { sourceLine } from '../catalogue/source-line';
import { visible } from '../terminal/visible';

type Colours = ReturnType<typeof createColors>;

/** The fields of the client that a cause is about, in the words of a reader. */
export const fieldsOf = ({ fields }: RankedCause, dialect: DialectName): ReadonlyArray<string> =>
  fields.map((field) => printMessage([{ field }], dialect).replaceAll('`', ''));

const lineOf = (label: string, text: string, colours: Colours): string =>
  `  ${colours.bold(`${label}:`)} ${visible(text)}\n`;

const toldCause = (cause: RankedCause, dialect: DialectName, colours: Colours): string => {
  const { code, summary, why, decides, fix, seen, errors = [], sources, verdict } = cause;
  const words = (message: Message) => printMessage(message, dialect);
  const fields = fieldsOf(cause, dialect);
  return [
    `${colours.bold(code)}  ${summary}\n`,
    ...(seen === undefined ? [] : [lineOf('Seen', words(seen), colours)]),
    ...errors.map((error) => lineOf('Error', `${words(error.message)} (${error.code})`, colours)),
    ...(fields.length === 0 ? [] : [lineOf('Setting', fields.join(', '), colours)]),
    lineOf('Why', why, colours),
    ...(verdict === 'certain' ? [] : [lineOf('Check', decides, colours)]),
    lineOf('Fix', words(fix), colours),
    lineOf('Sources', '', colours).replace(/ +\n$/, '\n'),
    ...sources.map((source) => `    ${sourceLine(source)}\n`),
  ].join('');
};

const headings = {
  certain: 'It is:',
  possible: 'It may be, most likely first:',
  'ruled-out': 'It is not:',
} as const;

/** How many causes are told in full: of a long list, nobody reads the end. */
const mostInFull = 3;

const group = (
  verdict: RankedCause['verdict'],
  causes: ReadonlyArray<RankedCause>,
  dialect: DialectName,
  colours: Colours,
): ReadonlyArray<string> => {
  const some = causes.filter((cause) => cause.verdict === verdict);
  if (some.length === 0) return [];
  const heading = `${colours.underline(headings[verdict])}\n`;
  if (verdict === 'ruled-out') {
    return [
      heading +
        some.map(({ code, seen = '' }) => `  ${code}: ${visible(printMessage(seen, dialect))}\n`).join(''),
    ];
  }
  // Where something is certain, the rest is of less interest.
  const inFull =
    verdict === 'certain' || causes.every((cause) => cause.verdict !== 'certain') ? mostInFull : 0;
  const told = some.slice(0, inFull).map((cause) => toldCause(cause, dialect, colours));
  const others = some.slice(inFull).map(({ code, summary }) => `  ${code}: ${summary}\n`);
  return [`${heading}\n${[...told, ...(others.length === 0 ? [] : [others.join('')])].join('\n')}`];
};

const allRuledOut = `None of it fits this app client. Perhaps the app names another one, or the file is not what is
deployed.
`;

/** A diagnosis for people. */
export const whyText = (
  { symptom, otherClient, causes, rules }: Diagnosis,
  dialect: DialectName,
  isColoured: boolean,
): string => {
  const colours = createColors(isColoured);
  return [
    ...(symptom === undefined ? [] : [`${colours.bold(symptom.message)}\nsaid by ${symptom.from}\n`]),
    ...(otherClient === undefined
      ? []
      : [`The error names the app client ${visible(otherClient)}, which is not the one in the file.\n`]),
    ...group('certain', causes, dialect, colours),
    ...group('possible', causes, dialect, colours),
    ...group('ruled-out', causes, dialect, colours),
    ...(causes.length > 0 && causes.every(({ verdict }) => verdict === 'ruled-out') ? [allRuledOut] : []),
    ...(rules.length === 0
      ? []
      : [
          [
            'Found before it is deployed by:\n',
            ...rules.map(
              ({ code, summary, isBroken = false }) =>
                `  ${code}  ${summary}${isBroken ? '; this app client breaks it' : ''}\n`,
            ),
            `  cognito-client explain ${rules.map(({ code }) => code).join(' ')}\n`,
          ].join(''),
        ]),
  ].join('\n');
};
