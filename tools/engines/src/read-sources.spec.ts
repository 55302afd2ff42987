/** Clients that are written as programs are read from there as they are, and nothing else is wrong with them. */
import { clientsInScript, type JudgedClient } from '@org/cognito-commands/javascript';
import {
  type Issue,
  isReference,
  isRegisteredProviders,
  isTextTemplate,
  readProps,
  readRecordData,
  steadyRecord,
  toRecord,
  type UserPoolClient,
  validateRecord,
} from '@org/cognito-core';
import { sourceOfClients, type SourceTarget } from '@org/cognito-source-code';
import { client as anyClient, difference, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';

jest.setTimeout(120_000);

const targets: ReadonlyArray<readonly [tool: string, target: SourceTarget]> = [
  ['the construct of this project', { to: 'cdk' }],
  ['the constructs of the CDK', { to: 'cdk', standalone: true }],
  ['the component of this project', { to: 'pulumi' }],
  ['the resource of Pulumi', { to: 'pulumi', standalone: true }],
];

/** What is open has another name in a program, and is the same as anything that is open. */
const withoutNames = (value: unknown): unknown => {
  if (isReference(value)) return 'open';
  if (isTextTemplate(value))
    return value.parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner)]));
};

const recordOf = (client: UserPoolClient): unknown => withoutNames(steadyRecord(toRecord(client)));

/** A client that takes the providers of its pool where another does. A program names them in many ways. */
const withProvidersOf = (
  { supportedIdentityProviders: providers }: UserPoolClient,
  again: UserPoolClient,
): UserPoolClient =>
  isRegisteredProviders(providers) ? { ...again, supportedIdentityProviders: providers } : again;

const readAgain = ({ data, form }: JudgedClient, isRecord: boolean) =>
  isRecord || form === 'cdk-l1' ? readRecordData(data) : readProps(data);

const codesOf = (issues: ReadonlyArray<Issue>) => issues.map(({ code }) => code).sort();

describe.each(targets)('a client that is written for %s', (_, target) => {
  const isRecord = target.to === 'pulumi' && target.standalone === true;

  test('is read again as the same record, with the same issues', async () => {
    const count = runs(0.1);
    const clients = [...fc.sample(anyClient({ references: false }), count), ...fc.sample(anyClient(), count)];
    const source = await sourceOfClients(
      clients.map((client, index) => ({ name: `c${index}`, client })),
      target,
    );
    const found = clientsInScript(source, { language: 'typescript' });
    expect(found).toHaveLength(clients.length);
    for (const [index, judged] of found.entries()) {
      const client = clients[index] as UserPoolClient;
      const again = readAgain(judged, isRecord).make();
      expect(again && difference(recordOf(client), recordOf(withProvidersOf(client, again)))).toBeUndefined();
      expect(again).toBeDefined();
      // Of providers that a program names in many ways nothing is said.
      if (isRegisteredProviders(client.supportedIdentityProviders)) continue;
      const record = isRecord ? steadyRecord(toRecord(client)) : toRecord(client);
      expect(codesOf(judged.issues.map(({ issue }) => issue))).toEqual(
        codesOf(validateRecord(record).issues),
      );
    }
  });
});
