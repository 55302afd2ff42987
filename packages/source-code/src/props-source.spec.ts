import * as core from '@org/cognito-core';
import { reference, text, UserPoolClient, withServiceDefaults } from '@org/cognito-core';
import { client as anyClient, difference, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { evaluated } from '../fixtures/evaluated';
import { hardText } from '../fixtures/hard-text';
import { compilerMessages, removeModules, unformatted, writeModules } from '../fixtures/written-modules';
import { propsSource, type PropsSourceOptions } from './index';

jest.setTimeout(600_000);

afterAll(removeModules);

/** The one constant of a module. */
const madeBy = (source: string): readonly [name: string, client: UserPoolClient] => {
  // What this module exports is a client, and no function.
  const [entry, another] = Object.entries(evaluated(source, core)) as unknown as ReadonlyArray<
    readonly [string, UserPoolClient]
  >;
  if (entry === undefined || another !== undefined) throw new Error(`not one constant: ${source}`);
  return entry;
};

const expectSame = (client: UserPoolClient, source: string): void => {
  const [, made] = madeBy(source);
  const [expected, found] = [withServiceDefaults(client), withServiceDefaults(made)];
  if (UserPoolClient.Eq.equals(expected, found)) return;
  throw new Error(`${difference(expected, found)} in ${source}`);
};

const why = { generateSecret: 'There is a secret.', keptOAuth: 'Kept.', readAttributes: 'Known.' };

const random = fc.oneof(anyClient(), anyClient({ references: false }));

const withText = (externalId: core.Text): UserPoolClient =>
  UserPoolClient.make({
    disableOAuth: true,
    analytics: {
      applicationId: 'd0',
      // A plain string is in the file form, where a reference can be written too.
      externalId: core.printText(externalId),
      roleArn: 'arn:aws:iam::123456789012:role/pinpoint',
    },
  });

const hostileOptions: fc.Arbitrary<PropsSourceOptions> = fc.record({
  name: hardText,
  about: fc.array(hardText, { maxLength: 3 }),
  why: fc.record({ disableOAuth: hardText, analytics: hardText }),
});

const hostile = fc.record({
  client: fc
    .array(fc.oneof(hardText, fc.constantFrom(reference('one'), reference('other.One'))), {
      minLength: 1,
      maxLength: 4,
    })
    .map(core.fromParts)
    .filter((written) => written !== '')
    .map(withText),
  options: hostileOptions,
});

describe('the props of a client', () => {
  test('props make the client, up to its defaults', async () => {
    await fc.assert(
      fc.asyncProperty(random, async (client) => {
        expectSame(client, await propsSource(client, { name: 'web', why }));
      }),
      { numRuns: runs(0.5) },
    );
  });

  test('props make the client whatever its strings and its comments hold, and each comment stays on one line', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async ({ client, options }) => {
        const source = await propsSource(client, options);
        expectSame(client, source);
        const comments = source.split('\n').filter((line) => /^\s*\/\//.test(line));
        expect(comments).toHaveLength((options.about ?? []).length + 2);
        expect(source).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]/u);
      }),
      { numRuns: runs(0.5) },
    );
  });

  test('props compile under strict without anything unused, and are formatted as Prettier formats them', async () => {
    const sources = await Promise.all([
      ...fc
        .sample(random, runs(0.04))
        .map((client) => propsSource(client, { name: 'web', about: ['It is.'], why })),
      ...fc.sample(hostile, runs(0.04)).map(({ client, options }) => propsSource(client, options)),
    ]);
    const files = writeModules(sources);
    expect(await compilerMessages(files)).toEqual([]);
    expect(await unformatted(files)).toBe('');
  });

  test('props have constants for known names, comments where a reason is given, and plain strings otherwise', async () => {
    const client = UserPoolClient.make({
      userPoolClientName: text`web-${reference('Stage')}`,
      generateSecret: reference('hasSecret'),
      authFlows: { userSrp: true, userPassword: false },
      oAuth: { scopes: ['openid'], callbackUrls: reference('urls') },
      accessTokenValidity: { minutes: 15 },
      enableTokenRevocation: true,
      supportedIdentityProviders: ['COGNITO'],
    });
    expect(
      await propsSource(client, {
        name: 'Web App',
        about: ['One.', '', 'Three.'],
        why: { accessTokenValidity: 'Short.', analytics: 'It is not there.' },
      }),
    ).toBe(`import { reference, text, UserPoolClient } from "@org/cognito-core";

// One.
//
// Three.
export const webApp = UserPoolClient.make({
  userPoolClientName: text\`web-\${reference("Stage")}\`,
  generateSecret: reference("hasSecret"),
  authFlows: { userSrp: true },
  oAuth: { scopes: ["openid"], callbackUrls: reference("urls") },
  // Short.
  accessTokenValidity: { minutes: 15 },
  supportedIdentityProviders: ["COGNITO"],
});
`);
  });

  test('props import nothing but what they use, and have no comments where none is given', async () => {
    const source = await propsSource(UserPoolClient.make({ disableOAuth: true }), { name: 'web' });
    expect(source).toBe(`import { UserPoolClient } from "@org/cognito-core";

export const web = UserPoolClient.make({
  disableOAuth: true,
});
`);
  });
});

describe('the name of the constant', () => {
  test.each([
    ['web-app', 'webApp'],
    ['Web App', 'webApp'],
    ['SPA', 'spa'],
    ['auth-web-0', 'authWeb0'],
    ['0', 'client0'],
    ['../..', 'client'],
    ['', 'client'],
    ['webApp', 'webApp'],
    ['default', 'defaultClient'],
    ['Text', 'textClient'],
    ['constructor', 'constructor'],
    ['__proto__', 'proto'],
  ])('the client %j is the constant %s', async (name, expected) => {
    const [found] = madeBy(await propsSource(UserPoolClient.make({ disableOAuth: true }), { name }));
    expect(found).toBe(expected);
  });

  test('the name of the constant compiles, whatever the word', async () => {
    const words =
      'abstract any arguments as asserts async await boolean break case catch class client const constructor continue ' +
      'debugger declare default delete do else enum eval export exports extends false finally for from function get ' +
      'global globalThis if implements import in infer instanceof interface is keyof let module namespace never new ' +
      'null number object of package private process protected public readonly reference require return set static ' +
      'string super switch symbol text this throw true try type typeof undefined unique unknown using var void while ' +
      'with yield Infinity NaN Object Promise UserPoolClient';
    const client = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`a${reference('b')}` });
    const files = writeModules(
      await Promise.all(words.split(' ').map((name) => propsSource(client, { name }))),
    );
    expect(await compilerMessages(files)).toEqual([]);
  });
});
