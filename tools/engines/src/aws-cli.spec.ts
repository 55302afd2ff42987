/** What is read of commands is what the AWS CLI reads of them: the same words are wrong, and the same settings are sent. */
import { findWrittenClients } from '@org/cognito-commands';
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { hasAwsCli, startAwsCliParser, withoutAwsCli, type AwsCliParser } from './aws-cli';
import { commandLine, commandText } from './random-commands';

jest.setTimeout(600_000);

/** Continuous integration checks everything, so the AWS CLI must not be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

const isSkipped = !isRequired && !hasAwsCli();

if (isSkipped) console.log(`the AWS CLI ${withoutAwsCli}`);

/** What the AWS CLI takes although nobody means it, and what it takes in another version alone. */
const beyondGrammar = ['cli-list-joined', 'cli-url-fetched', 'cli-continuation'];

const isOfGrammar = (code: string): boolean =>
  (code.startsWith('cli-') && !beyondGrammar.includes(code)) ||
  [
    'client-name-required',
    'user-pool-id-required',
    'client-id-required',
    'unknown-key',
    'value-type',
  ].includes(code);

/** Literal text in the data of a record, which doubles what begins a reference. */
const literal = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('$${', '${');
  if (Array.isArray(value)) return value.map(literal);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, literal(inner)]))
    : value;
};

const describeWithAwsCli = isSkipped ? describe.skip : describe;

describeWithAwsCli(`the AWS CLI${isSkipped ? ` ${withoutAwsCli}` : ''}`, () => {
  let parser: AwsCliParser;

  beforeAll(() => {
    parser = startAwsCliParser();
  });

  afterAll(() => parser?.stop());

  test('reads a command line as it is read here', () =>
    fc.assert(
      fc.asyncProperty(
        commandLine.chain((words) => fc.tuple(fc.constant(words), commandText(words))),
        async ([words, text]) => {
          const answer = await parser.parse(words);
          // The beginning of `--profile` names one that is not on this machine, and some options take the page of a URL.
          fc.pre(!('wrong' in answer && /config profile|Unable to retrieve/.test(answer.wrong)));
          const [client, another] = await findWrittenClients(text, { language: 'shell' });
          expect(another).toBeUndefined();
          const errors = (client?.issues ?? []).flatMap(({ issue: { code, severity } }) =>
            severity === 'error' ? [code] : [],
          );
          if ('sent' in answer) {
            expect(errors.filter(isOfGrammar)).toEqual([]);
            // Joined items are read as what they mean.
            if (errors.includes('cli-list-joined')) return;
            const { UserPoolId: _, ClientId: __, ...settings } = answer.sent;
            expect(literal(client?.data)).toEqual(settings);
          } else if (answer.parsed) expect(errors).not.toEqual([]);
          else expect([answer.wrong.slice(-300), ...errors.filter(isOfGrammar)]).not.toHaveLength(1);
        },
      ),
      { numRuns: process.env['NIGHTLY'] === 'true' ? 2000 : runs(3.5) },
    ));
});
