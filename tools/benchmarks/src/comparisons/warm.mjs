/** One client or one file, again and again, in processes that are warm. */
import { millisecondsLonger, inMilliseconds, ratioOf } from '../comparison.mjs';

/** @typedef {import('../comparison.mjs').Comparison} Comparison */
/** @typedef {import('../comparison.mjs').Row} Row */

/** @type {(work: string) => import('../comparison.mjs').Side} */
const warm =
  (work) =>
  ({ program, milliseconds }) =>
    program('measure-warm.mjs', [work, 1, milliseconds]);

/**
 * @param {string} measured
 * @param {string} against
 * @param {ReadonlyArray<Row>} rows
 * @returns {Comparison}
 */
const compare = (measured, against, rows) => ({
  pairs: 9,
  measured: warm(measured),
  against: warm(against),
  rows,
});

/** @type {(id: string, against: string, row: Omit<Row, 'id' | 'unit' | 'number'>) => Comparison} */
const times = (id, against, row) => compare(id, against, [{ id, ...row, ...ratioOf('seconds') }]);

const bareShape = 'a bare io-ts `partial` of the same shape';

/** @type {(clients: number) => import('../comparison.mjs').Side} */
const template =
  (clients) =>
  ({ program, count, milliseconds }) => {
    const { seconds } = program('measure-warm.mjs', ['validate-template', count(clients), milliseconds]);
    return { seconds: seconds / count(clients) };
  };

/** @type {(each: number) => import('../comparison.mjs').Side} */
const inWorlds =
  (each) =>
  ({ program, milliseconds }) =>
    program('measure-warm.mjs', ['validate-worlds', each, milliseconds]);

/** @type {(id: string, each: number, count: string, aim?: number) => Comparison} */
const worlds = (id, each, count, aim) => ({
  pairs: 9,
  measured: inWorlds(each),
  against: inWorlds(0),
  rows: [
    {
      id,
      measure: `\`validateTemplate\` of 200 clients and 10 conditions, ${count} worlds for each client`,
      against: 'the same without conditions',
      ...(aim !== undefined && { aim }),
      ...ratioOf('seconds'),
    },
  ],
});

/** @type {ReadonlyArray<Comparison>} */
export const warmComparisons = [
  times('text', 'stringify', {
    measure: 'props to CloudFormation text, a typical client',
    against: '`JSON.stringify` of its resource',
    aim: 6,
  }),
  times('decode', 'partial', { measure: 'decode with all rules', against: bareShape, aim: 3 }),
  times('zod', 'partial', { measure: 'zod, the shape alone', against: bareShape }),
  times('ajv', 'partial', { measure: 'ajv, the shape alone', against: bareShape }),
  times('faults', 'decode', {
    measure: 'decode of a client with 10 faults',
    against: 'decode of a valid one',
    aim: 5,
  }),
  times('validate', 'decode', { measure: '`validate`', against: 'decode of the same client', aim: 1.5 }),
  times('validate-record', 'decode', {
    measure: '`validateRecord`',
    against: 'decode of the same client',
    aim: 1.5,
  }),
  {
    pairs: 9,
    measured: template(4_000),
    against: template(400),
    rows: [
      {
        id: 'validate-template',
        measure: '`validateTemplate`, per client among 4,000',
        against: 'the same among 400',
        aim: 1.3,
        ...ratioOf('seconds'),
      },
    ],
  },
  worlds('worlds-2', 1, 'two', 3),
  worlds('worlds-4', 2, 'four'),
  compare('check-edited', 'parse-edited', [
    {
      id: 'edited-own',
      measure: 'an edited template of 200 lines checked again, our own time',
      against: 'beyond what `yaml` alone needs to parse it',
      aim: 5,
      ...millisecondsLonger(),
    },
    {
      id: 'edited-whole',
      measure: 'the same, from its text to its issues',
      against: '',
      ...inMilliseconds(),
    },
  ]),
];
