import {
  fromRecord,
  isError,
  minimalProps,
  openPositions,
  reference,
  toRecord,
  UserPoolClient,
  validate,
  withRegisteredProviders,
  withServiceDefaults,
  type ClientRecord,
  type Issue,
  type LintSettings,
} from '@org/cognito-core';
import { toResourceOrThrow, toTemplate, type Json } from '@org/cognito-cloudformation';
import { anyValue, difference, faultyProps, record, runs, validProps } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { nativeStackExport, outputsOf, stackExport, stackOf } from '../fixtures/pulumi';
import { describeAnswer, generatedName, kept } from '../fixtures/service';
import { attributesOf, plan, shownState, stateFile } from '../fixtures/terraform';
import { findClients, type FoundClient } from './index';

/** There are many formats, which mostly are read alike. */
const runsOfEach = { numRuns: runs(0.3) };

/** The least props are found by trying, which takes longer than all else here. */
const runsOfLeastProps = { numRuns: runs(0.04) };

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

/** References whose names no parameter can have, each bound to a parameter of that name. */
const oddReferences = (client: UserPoolClient): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    openPositions(toRecord(client))
      .filter(({ name }) => !/^(AWS::)?[A-Za-z0-9]+(\.[\w.]+)?$/.test(name))
      .map(({ name }) => [name, { Ref: name }]),
  );

const template = (given: ClientRecord): unknown => {
  const client = clientOf(given);
  const references = oddReferences(client);
  return { Resources: { Web: toResourceOrThrow(client, { userPool: kept.userPoolId, references }) } };
};

const templateSource = fc.oneof(known, record());

describe('a template', () => {
  test('a template gives the client', () => {
    fc.assert(
      fc.property(templateSource, (given) => {
        const { client, userPoolId } = found(template(given));
        expect(userPoolId).toBe(kept.userPoolId);
        expect(difference(clientOf(given), client)).toBeUndefined();
      }),
    );
  });

  test('a template gives what each reference stands for, so that the client makes the same template again', () => {
    fc.assert(
      fc.property(templateSource, (given) => {
        const { client, references } = found(template(given));
        const again = {
          Resources: {
            Web: toResourceOrThrow(client as UserPoolClient, { userPool: kept.userPoolId, references }),
          },
        };
        expect(again).toEqual(template(given));
      }),
    );
  });

  test('a template gives the same client once more, by way of its minimal props', () => {
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

describe('the names of references', () => {
  const name = /^[A-Za-z][A-Za-z0-9]*$/;

  /** Values without a name of their own, in place of the references of a record. */
  const imported = (given: ClientRecord): Readonly<Record<string, Json>> =>
    Object.fromEntries(openPositions(given).map((open) => [open.name, { 'Fn::ImportValue': open.name }]));

  /** The one text that is a parameter of another type than all other texts. */
  const isOfTwoTypes = (given: ClientRecord): boolean => {
    const { PreventUserExistenceErrors: errors, ...others } = given;
    const named = (part: ClientRecord) => openPositions(part).map(({ name: one }) => one);
    return named(errors === undefined ? {} : { PreventUserExistenceErrors: errors }).some((one) =>
      named(others).includes(one),
    );
  };

  test('names that are made up for references can be names of parameters', () => {
    fc.assert(
      fc.property(record(), (given) => {
        fc.pre(!isOfTwoTypes(given));
        const Web = toResourceOrThrow(clientOf(given), {
          userPool: kept.userPoolId,
          references: imported(given),
        });
        const { client, references } = found({ Resources: { Web } });
        expect(Object.keys(references).filter((made) => !name.test(made))).toEqual([]);
        expect(toTemplate({ Web: client as UserPoolClient })).toMatchObject({ _tag: 'Right' });
      }),
    );
  });

  test('names that are made up for the unknown values of a plan can be names of parameters too', () => {
    fc.assert(
      fc.property(known, (given) => {
        const attributes = attributesOf(given, 6, false);
        const unknown = Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [
            key,
            Array.isArray(value) && value.length > 0
              ? value.map((item: unknown) =>
                  typeof item === 'object' && item !== null
                    ? Object.fromEntries(Object.keys(item).map((inner) => [inner, true]))
                    : true,
                )
              : true,
          ]),
        );
        const { references } = found(plan(attributes, unknown, attributes));
        const names = Object.keys(references);
        expect(names.length).toBeGreaterThan(10);
        expect(names.filter((made) => !name.test(made))).toEqual([]);
      }),
      runsOfEach,
    );
  });
});

const reasons = (issues: ReadonlyArray<Issue>) =>
  Object.fromEntries(issues.map(({ code }) => [code, 'there is a reason']));

/** Settings under which nothing of some issues is an error, and no warning is left. */
const settingsFor = (issues: ReadonlyArray<Issue>): LintSettings => ({
  silence: reasons(issues.filter((issue) => !isError(issue))),
  downgrade: reasons(issues.filter(isError)),
});

/** Clients, also such as break rules, and exist because their authors say why. */
const accepted = fc
  .oneof(
    validProps(),
    faultyProps({ most: 2 }).map(({ props }) => props),
  )
  .map((props) => validate(props, settingsFor(validate(props).issues)).client)
  .filter((client): client is UserPoolClient => client !== undefined);

test('lint settings in a template let through what they let through elsewhere', () => {
  fc.assert(
    fc.property(accepted, (client) => {
      const source = (lint: LintSettings) => ({
        Resources: {
          Web: toResourceOrThrow(client, {
            userPool: kept.userPoolId,
            references: oddReferences(client),
            lint,
          }),
        },
      });
      const plain = found(source({}));
      // Half a minute in a field of minutes can be in no template.
      fc.pre(plain.record !== undefined);
      const lint = settingsFor(plain.issues);
      const again = found(source(lint));
      expect(difference(again.record, withRegisteredProviders(toRecord(client), []))).toBeUndefined();
      expect(again.client).toBeDefined();
      expect(again.issues.filter((issue) => isError(issue) || issue.code in (lint.silence ?? {}))).toEqual(
        [],
      );
      expect(again.lint).toEqual(again.lint === undefined ? undefined : lint);
    }),
  );
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
  ['a stack of @pulumi/aws, imported, with its secrets shown', (given) => stackExport(given, true, true)],
  ['a stack of @pulumi/aws-native', nativeStackExport],
];

describe.each(formats)('%s', (_, write) => {
  test('the source gives the client, up to the defaults of the service', () => {
    fc.assert(
      fc.property(known, (given) => demandSame(clientOf(given), clientIn(write(given)))),
      runsOfEach,
    );
  });

  test('the source gives the same client once more, by way of its minimal props', () => {
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

  test('what is found holds no secret', () => {
    fc.assert(
      fc.property(known, (given) => {
        const answer = JSON.stringify(findClients(write({ ...given, GenerateSecret: true })));
        expect(answer).not.toContain(kept.secret);
      }),
      runsOfEach,
    );
  });
});

describe('a secret that is hidden', () => {
  test('a hidden secret is inferred where the client needs one, and left undecided elsewhere', () => {
    fc.assert(
      fc.property(known, (given) => {
        const withSecret = { ...given, GenerateSecret: true };
        const { client, issues } = found(stackExport(withSecret, false, true));
        const isAsked = issues.some(({ code }) => code === 'secret-undecided');
        demandSame(
          clientOf(isAsked ? { ...given, GenerateSecret: false } : withSecret),
          client as UserPoolClient,
        );
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

  test.each(formats)('a secret is in nothing that is reported of a broken source: %s', (_, write) => {
    fc.assert(
      fc.property(known, keys, wrapped, fc.jsonValue(), (given, key, value, junk) => {
        const strays = JSON.stringify({ [key]: value, junk }).slice(1, -1);
        const source = JSON.stringify(write(given)).replaceAll(
          /"(?:UserPoolId|user_pool_id|userPoolId)":/g,
          (poolId) => `${strays},${poolId}`,
        );
        expect(JSON.stringify(findClients(JSON.parse(source)))).not.toContain(secret);
      }),
      { numRuns: runs(0.05) },
    );
  });

  const marked = fc.constantFrom<unknown>(
    {
      '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
      plaintext: JSON.stringify(secret),
    },
    { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', value: secret },
  );

  const stackWith = (given: ClientRecord, output: string, value: unknown): FoundClient =>
    found(
      stackOf({
        type: 'aws:cognito/userPoolClient:UserPoolClient',
        urn: 'a::b',
        id: 'c',
        outputs: { ...outputsOf(given, false), [output]: value },
      }),
    );

  test('a value that Pulumi marks as secret becomes a reference where a setting stands', () => {
    const settings = fc.constantFrom<readonly [string, keyof ClientRecord, 0 | undefined]>(
      ['name', 'ClientName', undefined],
      ['callbackUrls', 'CallbackURLs', 0],
      ['explicitAuthFlows', 'ExplicitAuthFlows', 0],
      ['preventUserExistenceErrors', 'PreventUserExistenceErrors', undefined],
      ['tokenValidityUnits', 'TokenValidityUnits', undefined],
      ['accessTokenValidity', 'AccessTokenValidity', undefined],
    );
    fc.assert(
      fc.property(known, settings, marked, fc.boolean(), (given, [output, property, item], value, inList) => {
        const isItem = inList && item !== undefined;
        const answer = stackWith(given, output, isItem ? [value] : value);
        const name = isItem ? `${output}0` : output;
        expect(JSON.stringify(answer)).not.toContain(secret);
        expect(answer.references).toEqual({ [name]: 'a secret of the stack' });
        const read = answer.record?.[property];
        expect(JSON.stringify(read)).toContain(JSON.stringify(reference(name)));
      }),
    );
  });

  test('a value that Pulumi marks as secret is no setting elsewhere', () => {
    fc.assert(
      fc.property(
        known,
        fc.constantFrom('region', 'other', 'clientSecret'),
        marked,
        (given, output, value) => {
          const answer = stackWith(given, output, value);
          expect(JSON.stringify(answer)).not.toContain(secret);
          expect(answer.references).toEqual({});
          const isNamed = answer.issues.some(({ code }) => code === 'source-key-unknown');
          expect(isNamed).toBe(output === 'other');
          expect(answer.record).toBeDefined();
        },
      ),
    );
  });
});

test('findClients never throws', () => {
  const froms = fc.constantFrom('auto', 'describe', 'cloudformation', 'cdk', 'pulumi', 'terraform' as const);
  const hosts: ReadonlyArray<(value: unknown) => unknown> = [
    (value) => value,
    (value) => [value],
    (value) => ({ UserPoolClient: value }),
    (value) => ({ Resources: { Web: value } }),
    (value) => ({ Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: value } } }),
    (value) => stackOf(value as never),
    (value) => stackOf({ type: 'aws:cognito/userPoolClient:UserPoolClient', outputs: value }),
    (value) => [stackOf(value as never), { deployment: value }],
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
  );
});
