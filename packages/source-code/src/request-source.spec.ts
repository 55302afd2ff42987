import {
  openPositions,
  placeSpellings,
  printText,
  reference,
  spellings,
  text,
  toRecord,
  UserPoolClient,
  withRegisteredProviders,
  withServiceDefaults,
  type ClientRecord,
} from '@org/cognito-core';
import { client as anyClient, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { hardText } from '../fixtures/hard-text';
import { commandsIn, inputIn, withValues } from '../fixtures/run-bash';
import { functionsIn, sentBy } from '../fixtures/run-sdk-js';
import { requestSource, requestSourceOrThrow, type RequestTarget } from './index';

jest.setTimeout(120_000);

const userPoolId = 'eu-west-1_AbCdEfGhI';
const existing = { userPoolId, clientId: '1example23456789' };
const ids = { UserPoolId: userPoolId, ClientId: existing.clientId };

type Props = Readonly<Record<string, unknown>>;

const made = (props: Props = {}): UserPoolClient =>
  UserPoolClient.make({
    userPoolClientName: 'web',
    disableOAuth: true,
    supportedIdentityProviders: ['COGNITO'],
    ...props,
  });

const named = (client: UserPoolClient) => ({ name: 'web-app', client });

const write = (props: Props, to: RequestTarget): Promise<string> =>
  requestSourceOrThrow([named(made(props))], { to, userPoolId });

const update = (props: Props, to: RequestTarget): Promise<string> =>
  requestSourceOrThrow([{ ...named(made(props)), existing }], { to });

const clients = fc
  .array(fc.oneof(anyClient(), anyClient({ references: false })), { minLength: 8, maxLength: 8 })
  .map((some) => some.map((client) => ({ ...client, userPoolClientName: client.userPoolClientName ?? 'x' })));

const recordOf = (client: UserPoolClient): ClientRecord => withRegisteredProviders(toRecord(client), []);

const withoutSecret = ({ GenerateSecret: _, ...record }: ClientRecord): ClientRecord => record;

/** A value for each reference of clients, of a kind that its first place asks for. */
const valuesFor = (records: ReadonlyArray<ClientRecord>): ReadonlyMap<string, unknown> => {
  const values = new Map<string, unknown>();
  for (const { name, kind } of records.flatMap(openPositions)) {
    const number = values.size;
    const samples = {
      text: `text${number}`,
      texts: [`a${number}`, 'b'],
      integer: number,
      boolean: number % 2 === 0,
    };
    if (!values.has(name)) values.set(name, samples[kind]);
  }
  return values;
};

/** Whether each reference stands for one kind of value, as each variable of a shell does. */
const isOfOneKind = (record: ClientRecord): boolean => {
  const kinds = new Map<string, string>();
  return openPositions(record).every(({ name, kind }) => {
    const before = kinds.get(name) ?? kind;
    kinds.set(name, before);
    return before === kind;
  });
};

describe('a script of bash', () => {
  const readBack = async (given: ReadonlyArray<UserPoolClient>, isUpdate: boolean) => {
    const records = given.map((client) =>
      isUpdate ? withoutSecret(recordOf(withServiceDefaults(client))) : recordOf(client),
    );
    const script = await requestSourceOrThrow(
      given.map((client) => ({ ...named(client), ...(isUpdate && { existing }) })),
      { to: 'aws-cli', userPoolId },
    );
    const values = valuesFor(records);
    const names = /^# It takes these variables from its surroundings: (.*)\.$/m.exec(script)?.[1];
    const variables = (names ?? '').split(', ').filter((name) => name !== '');
    expect(variables).toHaveLength(values.size);
    const assignments = [...values.values()].map((value, index) => [
      variables[index] ?? '',
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const commands = await commandsIn(
      script,
      Object.fromEntries(assignments) as Readonly<Record<string, string>>,
    );
    return commands.map(inputIn).map(({ settings, ...others }, index) => ({
      ...others,
      settings,
      expected: withValues(records[index] as ClientRecord, (name) => values.get(name)),
    }));
  };

  test.each([false, true])('says random clients, which read back as they were: update %s', (isUpdate) =>
    fc.assert(
      fc.asyncProperty(clients, async (some) => {
        const given = some.filter((client) => isOfOneKind(recordOf(client)));
        const read = await readBack(given, isUpdate);
        expect(read).toHaveLength(given.length);
        for (const { settings, expected, operation, clientId, query, ...others } of read) {
          expect(settings).toEqual(expected);
          expect(others.userPoolId).toBe(userPoolId);
          expect([operation, clientId]).toEqual(
            isUpdate
              ? ['update-user-pool-client', existing.clientId]
              : ['create-user-pool-client', undefined],
          );
          // What is printed must not hold the secret.
          expect(query).toBe('UserPoolClient.ClientId');
        }
      }),
      { numRuns: runs(0.1) },
    ),
  );

  test('gives bash every text as it is', () =>
    fc.assert(
      fc.asyncProperty(fc.array(hardText, { minLength: 40, maxLength: 40 }), async (texts) => {
        const given = texts.map((externalId) =>
          made({
            analytics: {
              applicationId: 'd0',
              externalId: printText(externalId),
              roleArn: 'arn:aws:iam::123456789012:role/pinpoint',
            },
          }),
        );
        const found = (await readBack(given, false)).map(
          ({ settings }) => settings['AnalyticsConfiguration'],
        );
        expect(found).toEqual(texts.map((ExternalId) => expect.objectContaining({ ExternalId }) as unknown));
      }),
      { numRuns: runs(0.1) },
    ));

  test('has what no word of bash can hold in JSON', async () => {
    const script = await write({ disableOAuth: true, writeAttributes: ['email', 'custom:a\0b'] }, 'aws-cli');
    expect(script).toContain(`--cli-input-json '{"WriteAttributes": ["custom:a\\u0000b", "email"]}' \\\n`);
    expect(script).not.toContain('--write-attributes');
  });

  test('has a URL that stands alone in JSON, since version 1 of the AWS CLI fetches it', async () => {
    const oAuth = { flows: { authorizationCodeGrant: true }, scopes: ['openid'] } as const;
    const urls = (...callbackUrls: ReadonlyArray<string>) =>
      write({ disableOAuth: false, oAuth: { ...oAuth, callbackUrls } }, 'aws-cli');
    expect(await urls('https://a.example/')).toContain(`--callback-urls '["https://a.example/"]' \\\n`);
    expect(await urls('${url}')).toContain(`--callback-urls "[\\"\${url}\\"]" \\\n`);
    expect(await urls('myapp://in')).toContain('--callback-urls myapp://in \\\n');
    expect(await urls('https://a.example/', 'https://b.example/')).toContain(
      '--callback-urls https://a.example/ https://b.example/ \\\n',
    );
    const one = { ...oAuth, callbackUrls: ['https://a.example/'], defaultRedirectUri: 'https://a.example/' };
    const script = await write({ disableOAuth: false, oAuth: one }, 'aws-cli');
    expect(script).toContain(`--cli-input-json '{"DefaultRedirectURI": "https://a.example/"}' \\\n`);
    expect(script).not.toContain('--default-redirect-uri');
  });

  test('has words that the AWS CLI would take for an option or for JSON in JSON', async () => {
    const kept = {
      scopes: ['-api/read', 'openid'],
      callbackUrls: ['a:b'],
      flows: { authorizationCodeGrant: true },
    };
    const script = await write({ keptOAuth: kept }, 'aws-cli');
    expect(script).toContain(`--allowed-o-auth-scopes '["-api/read", "openid"]' \\\n`);
    expect((await commandsIn(script)).map((command) => inputIn(command).settings)).toMatchObject([
      { AllowedOAuthScopes: kept.scopes },
    ]);
    const scopes = async (...some: ReadonlyArray<string>) =>
      write({ keptOAuth: { ...kept, scopes: some, impliesOpenId: false } }, 'aws-cli');
    expect(await scopes('[a]/b')).toContain(`--allowed-o-auth-scopes '["[a]/b"]' \\\n`);
    expect(await scopes('[a]/b', '{b}/c')).toContain(`--allowed-o-auth-scopes '[a]/b' '{b}/c' \\\n`);
  });

  test.each([
    ['-web', '--client-name=-web \\'],
    ['two words', "--client-name 'two words' \\"],
    ['${PATH}', '--client-name "${PATH2}" \\'],
    ['${AWS::Region}', '--client-name "${own_AWS__Region}" \\'],
    ['${a.b}-${a:b}', '--client-name "${a_b}-${a_b2}" \\'],
    ['${userPoolId}', '--client-name "${userPoolId2}" \\'],
  ])('names a client %s', async (userPoolClientName, option) => {
    expect(await write({ userPoolClientName }, 'aws-cli')).toContain(option);
  });

  test('takes the user pool from a variable where nobody gives it', async () => {
    const script = await requestSourceOrThrow([named(made())], { to: 'aws-cli' });
    expect(script).toBe(`#!/usr/bin/env bash
# It takes these variables from its surroundings: userPoolId.
set -euo pipefail

# WebAppClient
aws cognito-idp create-user-pool-client \\
  --user-pool-id "\${userPoolId}" \\
  --no-allowed-o-auth-flows-user-pool-client \\
  --client-name web \\
  --supported-identity-providers COGNITO \\
  --query UserPoolClient.ClientId --output text
`);
    await expect(commandsIn(script)).rejects.toThrow('userPoolId: unbound variable');
  });
});

describe('a module of JavaScript', () => {
  const described = {
    ...ids,
    ClientSecret: 'hunter2',
    CreationDate: 'today',
    ReadAttributes: ['email'],
    TokenValidityUnits: { RefreshToken: 'hours' },
    Novelty: 5,
  };

  const call = async (given: ReadonlyArray<UserPoolClient>, isUpdate: boolean) => {
    const records = given.map(recordOf);
    const source = await requestSourceOrThrow(
      given.map((client) => ({ ...named(client), ...(isUpdate && { existing }) })),
      { to: 'sdk-js' },
    );
    const functions = Object.values(functionsIn(source));
    expect(functions).toHaveLength(given.length);
    return Promise.all(
      functions.map(async (ask, index) => {
        const input = new Proxy(
          {},
          { get: (_, name) => (name === 'userPoolId' ? userPoolId : `<${String(name)}>`) },
        );
        return { sent: await sentBy(ask, described, input), record: records[index] as ClientRecord };
      }),
    );
  };

  const closed = clients.map((some) => some.filter((client) => openPositions(recordOf(client)).length === 0));

  test('says random clients, and gives each of its own', () =>
    fc.assert(
      fc.asyncProperty(closed, async (given) => {
        for (const { sent, record } of await call(given, false)) {
          expect(JSON.parse(JSON.stringify(sent))).toEqual([
            { command: 'CreateUserPoolClientCommand', input: { UserPoolId: userPoolId, ...record } },
          ]);
        }
      }),
      { numRuns: runs(0.1) },
    ));

  test('updates by all that is described, with random clients in it', () =>
    fc.assert(
      fc.asyncProperty(closed, async (given) => {
        const { ClientSecret: _, CreationDate: __, ...kept } = described;
        for (const { sent, record } of await call(given, true)) {
          const TokenValidityUnits = { ...kept.TokenValidityUnits, ...(record.TokenValidityUnits as object) };
          expect(JSON.parse(JSON.stringify(sent))).toEqual([
            { command: 'DescribeUserPoolClientCommand', input: ids },
            {
              command: 'UpdateUserPoolClientCommand',
              input: { ...kept, ...withoutSecret(record), TokenValidityUnits },
            },
          ]);
        }
      }),
      { numRuns: runs(0.1) },
    ));

  test('takes what references stand for, each as often as its kinds differ', async () => {
    const open = {
      userPoolClientName: text`web-${reference('stage')}`,
      readAttributes: reference('attributes'),
      enableTokenRevocation: reference('stage'),
    };
    const source = await write(open, 'sdk-js');
    expect(source).toContain(
      '@param {{ stage: string; stageFlag: boolean; attributes: Array<string> }} input\n',
    );
    expect(source).toContain('export const makeWebAppClient = async (cognito, input) => {\n');
    expect(source).toContain('ClientName: `web-${input.stage}`,\n');
    expect(source).toContain('EnableTokenRevocation: input.stageFlag,\n');
    expect(source).toContain('ReadAttributes: input.attributes,\n');
    expect(await write({}, 'sdk-js')).toContain('export const makeWebAppClient = async (cognito) => {\n');
  });
});

describe('a module of Python', () => {
  test('makes a client', async () => {
    const source = await requestSourceOrThrow(
      [
        named(
          made({
            userPoolClientName: 'web-${stage}',
            generateSecret: true,
            authFlows: { userSrp: true },
            accessTokenValidity: { minutes: 15 },
            idTokenValidity: { minutes: '${import}' },
            readAttributes: '${importList}',
            writeAttributes: ['email', 'family_name', 'given_name', 'phone_number', 'preferred_username'],
            enableTokenRevocation: '${user.poolId}',
            analytics: {
              applicationId: 'd0',
              externalId: 'é"\\{x}\u{e0001}\u202e\n${stage}{y}',
              roleArn: '${stage}',
            },
          }),
        ),
      ],
      { to: 'boto3' },
    );
    expect(source).toMatchSnapshot();
  });

  test('updates a client by all that is described', async () => {
    expect(
      await update(
        { idTokenValidity: { hours: 2 }, generateSecret: true, userPoolClientName: '${import}' },
        'boto3',
      ),
    ).toMatchSnapshot();
  });

  test('gives a number that is a text elsewhere as a text', async () => {
    const both = { userPoolClientName: '${n}', idTokenValidity: { minutes: '${n}' } };
    const source = await write(both, 'boto3');
    expect(source).toContain('(idp, *, n: str | int):');
    expect(source).toContain('ClientName=f"{n}",');
    expect(source).toContain('IdTokenValidity=n,');
  });
});

describe('every target', () => {
  const targets: ReadonlyArray<RequestTarget> = ['aws-cli', 'boto3', 'sdk-js'];

  test.each(targets)('%s: clients whose names differ in signs alone are told apart', async (to) => {
    const both = ['web-app', 'web_app'].map((name) => ({ name, client: made() }));
    const source = await requestSourceOrThrow(both, { to });
    expect(source.replaceAll(/_/g, '')).toMatch(/web_?app_?client2/i);
  });

  test.each(targets)('%s: a client that is made has a name, and one that is updated need not', async (to) => {
    const nameless = UserPoolClient.make({ disableOAuth: true });
    const refused = await requestSource([named(nameless)], { to });
    expect(E.isLeft(refused) && refused.left).toMatchObject([
      { code: 'client-name-required', path: ['web-app'] },
    ]);
    expect(E.isRight(await requestSource([{ ...named(nameless), existing }], { to }))).toBe(true);
  });

  test.each(targets)('%s: an update never asks for what is decided when a client is made', async (to) => {
    const source = await update({ generateSecret: true }, to);
    const names = Object.keys(spellings).filter((name) => spellings[name as 'GenerateSecret'].replaces);
    expect(names).toEqual(['GenerateSecret']);
    expect(source).not.toMatch(/generate.?secret/i);
    expect(source).toContain(existing.clientId);
    expect(Object.keys(placeSpellings)).toContain('ClientId');
  });
});
