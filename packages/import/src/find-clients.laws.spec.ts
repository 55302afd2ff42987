import {
  fromRecord,
  minimalProps,
  toRecord,
  UserPoolClient,
  withServiceDefaults,
  type ClientRecord,
} from '@org/cognito-core';
import { toResource } from '@org/cognito-cloudformation';
import { anyValue, difference, record } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { nativeStackExport, outputsOf, stackExport, stackOf } from '../fixtures/pulumi';
import { describeAnswer, generatedName, kept } from '../fixtures/service';
import { attributesOf, plan, shownState, stateFile } from '../fixtures/terraform';
import { findClients, type FoundClient } from './index';

const runs = { numRuns: 1_000 };

/** There are many formats, which mostly are read alike. */
const runsOfEach = { numRuns: 300 };

/** The least props are found by trying, which takes longer than all else here. */
const runsOfLeastProps = { numRuns: 15 };

const found = (source: unknown): FoundClient => {
  const clients = findClients(source);
  if (E.isLeft(clients)) throw new Error(JSON.stringify(clients.left));
  expect(clients.right).toHaveLength(1);
  return clients.right[0];
};

const clientIn = (source: unknown): UserPoolClient => {
  const { client, issues } = found(source);
  if (client === undefined) throw new Error(JSON.stringify(issues));
  return client;
};

const clientOf = (given: ClientRecord): UserPoolClient => {
  const read = fromRecord(given);
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
  return read.right;
};

/** A client as the service has it: with all defaults, a name, and a grace period where tokens rotate. */
const atService = (client: UserPoolClient): UserPoolClient => {
  const { refreshTokenRotationGracePeriod: gracePeriod = { seconds: 0 }, ...others } =
    withServiceDefaults(client);
  return {
    userPoolClientName: generatedName,
    ...others,
    ...(others.refreshTokenRotation === true && { refreshTokenRotationGracePeriod: gracePeriod }),
  };
};

const demandSame = (one: UserPoolClient, other: UserPoolClient): void => {
  const [a, b] = [atService(one), atService(other)];
  if (!UserPoolClient.Eq.equals(a, b)) throw new Error(difference(a, b) ?? 'they differ');
};

const throughLeastProps = (client: UserPoolClient): UserPoolClient => {
  const decoded = UserPoolClient.decode(minimalProps(client));
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left));
  return decoded.right;
};

const known = record({ references: false });

const template = (given: ClientRecord): unknown => ({
  Resources: { Web: toResource(clientOf(given), { userPool: kept.userPoolId }) },
});

const templateSource = fc.oneof(known, record());

describe('a template', () => {
  test('gives the client', () => {
    fc.assert(
      fc.property(templateSource, (given) => {
        const { client, userPoolId } = found(template(given));
        expect(userPoolId).toBe(kept.userPoolId);
        expect(difference(clientOf(given), client)).toBeUndefined();
      }),
      runs,
    );
  });

  test('gives what each reference stands for, so that the client makes the same template again', () => {
    fc.assert(
      fc.property(templateSource, (given) => {
        const { client, references } = found(template(given));
        const again = {
          Resources: { Web: toResource(client as UserPoolClient, { userPool: kept.userPoolId, references }) },
        };
        expect(again).toEqual(template(given));
      }),
      runs,
    );
  });

  test('gives the same client once more, by way of its least props', () => {
    fc.assert(
      fc.property(record(), (given) => {
        const first = clientIn(template(given));
        const again = clientIn(template(toRecord(throughLeastProps(first))));
        demandSame(first, again);
      }),
      runsOfLeastProps,
    );
  });
});

const formats: ReadonlyArray<readonly [string, (given: ClientRecord) => unknown]> = [
  ['describe', describeAnswer],
  ['a state of provider 4', (given) => stateFile(attributesOf(given, 4, false))],
  ['a state of provider 5, imported', (given) => stateFile(attributesOf(given, 5, true))],
  ['a state of provider 6', (given) => stateFile(attributesOf(given, 6, false))],
  ['terraform show', (given) => shownState(attributesOf(given, 6, true))],
  ['a plan of an update', (given) => plan(attributesOf(given, 6, false), {}, {}, ['update'])],
  ['a stack of @pulumi/aws', (given) => stackExport(given)],
  ['a stack of @pulumi/aws with its secrets shown', (given) => stackExport(given, true)],
  ['a stack of @pulumi/aws-native', nativeStackExport],
];

describe.each(formats)('%s', (_, write) => {
  test('gives the client, up to the defaults of the service', () => {
    fc.assert(
      fc.property(known, (given) => demandSame(clientOf(given), clientIn(write(given)))),
      runsOfEach,
    );
  });

  test('gives the same client once more, by way of its least props', () => {
    fc.assert(
      fc.property(known, (given) => {
        const first = clientIn(write(given));
        const again = clientIn(write(toRecord(throughLeastProps(first))));
        demandSame(first, again);
        expect(minimalProps(again)).toEqual(minimalProps(first));
      }),
      runsOfLeastProps,
    );
  });

  test('tells no secret', () => {
    fc.assert(
      fc.property(known, (given) => {
        const answer = JSON.stringify(findClients(write({ ...given, GenerateSecret: true })));
        expect(answer).not.toContain(kept.secret);
      }),
      runsOfEach,
    );
  });
});

describe('a secret', () => {
  const secret = kept.secret;
  const wrapped = fc.constantFrom<unknown>(
    secret,
    [secret],
    { value: secret },
    {
      '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
      plaintext: JSON.stringify(secret),
    },
    { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', value: secret },
  );
  const keys = fc.constantFrom('ClientSecret', 'client_secret', 'clientSecret', 'secret', 'SecretHash');

  test.each(formats)('is in nothing that is said of a broken source: %s', (_, write) => {
    fc.assert(
      fc.property(known, keys, wrapped, fc.jsonValue(), (given, key, value, junk) => {
        const strays = JSON.stringify({ [key]: value, junk }).slice(1, -1);
        const source = JSON.stringify(write(given)).replaceAll(
          /"(?:UserPoolId|user_pool_id|userPoolId)":/g,
          (poolId) => `${strays},${poolId}`,
        );
        expect(JSON.stringify(findClients(JSON.parse(source)))).not.toContain(secret);
      }),
      { numRuns: 50 },
    );
  });

  test('that Pulumi has marked is a reference wherever it stands', () => {
    const outputs = fc.constantFrom(
      'name',
      'callbackUrls',
      'explicitAuthFlows',
      'preventUserExistenceErrors',
      'tokenValidityUnits',
      'accessTokenValidity',
      'region',
      'other',
    );
    fc.assert(
      fc.property(known, outputs, wrapped, fc.boolean(), (given, output, value, isItem) => {
        fc.pre(
          typeof value === 'object' &&
            !Array.isArray(value) &&
            !('value' in (value as object) && Object.keys(value as object).length === 1),
        );
        const own = { ...outputsOf(given, false), [output]: isItem ? [value] : value };
        const source = stackOf({
          type: 'aws:cognito/userPoolClient:UserPoolClient',
          urn: 'a::b',
          id: 'c',
          outputs: own,
        });
        expect(JSON.stringify(findClients(source))).not.toContain(secret);
      }),
      runs,
    );
  });
});

test('nothing makes it throw', () => {
  const froms = fc.constantFrom('auto', 'describe', 'cloudformation', 'cdk', 'pulumi', 'terraform' as const);
  const hosts: ReadonlyArray<(value: unknown) => unknown> = [
    (value) => value,
    (value) => [value],
    (value) => ({ UserPoolClient: value }),
    (value) => ({ Resources: { Web: value } }),
    (value) => ({ Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: value } } }),
    (value) => stackOf(value as never),
    (value) => stackOf({ type: 'aws:cognito/userPoolClient:UserPoolClient', outputs: value }),
    (value) => stateFile(value as never),
    (value) => shownState(value as never),
    (value) => plan(value as never, {}, {}),
    (value) => plan({}, value as never, {}),
    (value) => plan({}, { name: true, token_validity_units: true }, value as never),
    (value) => ({ format_version: '1.0', values: { root_module: value } }),
  ];
  fc.assert(
    fc.property(anyValue(), froms, fc.constantFrom(...hosts), ({ value }, from, host) => {
      const clients = findClients(host(value), { from });
      expect(E.isLeft(clients) ? clients.left.length : clients.right.length).toBeGreaterThan(0);
    }),
    runs,
  );
});
