import {
  clientRecord,
  readRecordData,
  validateRead,
  type PoolContext,
  type ReadRecord,
  type RuleChoice,
  type Validation,
} from '@org/cognito-core';
import * as fc from 'fast-check';
import { record, runs } from './index';

const contexts: ReadonlyArray<PoolContext> = [
  {},
  { identityProviders: { Google: {} }, resourceServers: { api: ['read'] }, featurePlan: 'LITE' },
];

const choices: ReadonlyArray<RuleChoice> = [{}, { ruleSet: 'strict', levels: { 'url-several': 'off' } }];

type Data = Readonly<Record<string, unknown>>;

/** Values that are wrong, and properties that nobody knows, with a key that every object inherits. */
const wrong: fc.Arbitrary<Data> = fc.dictionary(
  fc.constantFrom('CallbackURLs', 'ExplicitAuthFlows', 'AccessTokenValidity', 'CallbackUrls', 'constructor'),
  fc.constantFrom<unknown>('no', 5, ['ALLOW_ALL'], ['http://a.example.com/#x'], {}, '${Open}'),
  { maxKeys: 1 },
);

const data: fc.Arbitrary<Data> = fc
  .tuple(record(), fc.option(wrong, { freq: 3, nil: {} }))
  .map(([sound, others]) => ({ ...(clientRecord.encode(sound) as Data), ...others }));

/** Data, and other data that has some of the same values. */
const alike: fc.Arbitrary<readonly [Data, Data]> = fc
  .tuple(data, data, fc.array(fc.constantFrom('same', 'other', 'absent'), { minLength: 30, maxLength: 30 }))
  .map(([one, another, choices]) => [
    one,
    Object.fromEntries(
      Object.entries({ ...one, ...another }).flatMap(([key, value], index) => {
        const choice = choices[index];
        return choice === 'absent' ? [] : [[key, choice === 'same' && key in one ? one[key] : value]];
      }),
    ),
  ]);

const told = ({ fields, issues, record: read, strictIssues, make }: ReadRecord): unknown => ({
  fields,
  issues,
  read,
  strict: strictIssues?.(),
  client: make(),
});

const judged = ({ client, issues, deferred }: Validation): unknown => ({ client, issues, deferred });

test('a client is read and judged as the same whatever it is said to be like', () => {
  fc.assert(
    fc.property(
      alike,
      fc.constantFrom(...contexts),
      fc.constantFrom(...contexts),
      fc.constantFrom(...choices),
      ([one, other], before, context, choice) => {
        const [first, alone] = [readRecordData(one), readRecordData(other)];
        const second = readRecordData(other, first);
        expect(told(second)).toEqual(told(alone));
        const like = validateRead(first, { context: before, ...choice });
        expect(judged(validateRead(second, { context, ...choice, like }))).toEqual(
          judged(validateRead(alone, { context, ...choice })),
        );
      },
    ),
    { numRuns: runs(2) },
  );
});
