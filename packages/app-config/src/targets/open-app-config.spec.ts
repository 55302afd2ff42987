import {
  isTextTemplate,
  partsOf,
  printMessage,
  reference,
  text,
  toRecord,
  UserPoolClient,
  type ClientRecord,
  type Text,
} from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { parse } from 'yaml';
import { appConfig, openAppConfig, targetNames, type OpenAppFacts, type TargetName } from '../index';

const names = Object.keys(targetNames) as ReadonlyArray<TargetName>;

const values: Readonly<Record<string, string>> = {
  clientId: '1h57kf5cpq17m0eml12example',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  region: 'eu-west-1',
  host: 'app.example.com',
  prefix: 'shop',
  domain: 'auth.example.com',
};

const open = (name: string): Text => text`${reference(name)}`;

const written = (value: Text): string =>
  partsOf(value)
    .map((part) => (typeof part === 'string' ? part : values[part.name]))
    .join('');

const writtenIn = (record: ClientRecord): ClientRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]: readonly [string, unknown]) => {
      if (Array.isArray(value)) return [key, (value as ReadonlyArray<Text>).map(written)];
      return [key, isTextTemplate(value) ? written(value) : value];
    }),
  );

const host = fc.constantFrom<Text>('app.example.com', open('host'));

const urlsAt = (place: Text) => [
  text`https://${place}/cb`,
  text`https://${place}/api/auth/callback/cognito`,
  text`https://${place}/oauth2/idpresponse`,
  'http://localhost:8080/callback',
  'com.example.app:/callback',
];

const clientOf = ({ place, ...others }: { readonly place: Text; readonly generateSecret: boolean }) =>
  UserPoolClient.make({
    ...others,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid', 'email', 'https://api.example.com/read'],
      callbackUrls: urlsAt(place),
      defaultRedirectUri: text`https://${place}/cb`,
      logoutUrls: [text`https://${place}/`, 'com.example.app:/bye'],
    },
    supportedIdentityProviders: ['COGNITO', 'Google'],
  });

const machine = UserPoolClient.make({
  generateSecret: true,
  oAuth: { flows: { clientCredentials: true }, scopes: ['https://api.example.com/read'] },
});

const facts: fc.Arbitrary<OpenAppFacts> = fc
  .record({
    client: fc.oneof(
      fc.record({ place: host, generateSecret: fc.boolean() }).map(clientOf),
      fc.constant(machine),
    ),
    clientId: fc.constantFrom(open('clientId'), values['clientId'] as string),
    userPoolId: fc.constantFrom(
      open('userPoolId'),
      text`${reference('region')}_AbCdEfGhI`,
      'eu-west-1_AbCdEfGhI',
    ),
    region: fc.constantFrom(open('region'), 'eu-west-1'),
    domain: fc.constantFrom(
      open('domain'),
      'auth.example.com',
      text`https://${reference('prefix')}.auth.${reference('region')}.amazoncognito.com`,
    ),
  })
  .map(({ client, ...others }) => ({
    ...others,
    record: toRecord(client),
    serverUrl: 'https://mcp.example.com/mcp',
  }));

test.each(names)('%s: with values in place of references, settings are those of the values', (name) => {
  fc.assert(
    fc.property(facts, ({ record, clientId, userPoolId, region, domain, ...others }) => {
      const found = openAppConfig(name, {
        record,
        clientId,
        userPoolId,
        ...(region !== undefined && { region }),
        ...(domain && { domain }),
        ...others,
      });
      const expected = appConfig(name, {
        client: { record: writtenIn(record), clientId: written(clientId) },
        userPoolId: written(userPoolId),
        ...(domain !== undefined && { domain: written(domain) }),
        serverUrl: 'https://mcp.example.com/mcp',
      });
      if (E.isLeft(found) || E.isLeft(expected)) {
        const codes = (side: typeof found | typeof expected) =>
          E.isLeft(side) ? side.left.map(({ code }) => code) : [];
        expect(codes(found)).toEqual(codes(expected));
        return;
      }
      const { files, secret, notes, target } = found.right;
      expect(target).toBe(name);
      const read = ({ name: file, text: content }: { readonly name: string; readonly text: Text }) => [
        file,
        // A value that is open stands in quotes.
        file.endsWith('.yaml')
          ? (parse(written(content), { logLevel: 'silent' }) as unknown)
          : written(content),
      ];
      expect(files.map(read)).toEqual(expected.right.files.map(read));
      expect(secret).toEqual(expected.right.secret);
      expect(notes.map(written)).toEqual(expected.right.notes.map((note) => printMessage(note, 'props')));
    }),
  );
});

describe('what is open', () => {
  const record = toRecord(clientOf({ place: 'app.example.com', generateSecret: false }));
  const ids = { clientId: open('clientId'), userPoolId: open('userPoolId'), region: 'eu-west-1' };

  const codesOf = (name: TargetName, more: Partial<OpenAppFacts>) => {
    const found = openAppConfig(name, { record, ...ids, domain: 'auth.example.com', ...more });
    return E.isLeft(found) ? found.left.map(({ code }) => code) : [];
  };

  test('stays a reference in the files', () => {
    const found = openAppConfig('oidc-client-ts', { record, ...ids, domain: open('domain') });
    if (E.isLeft(found)) throw new Error(JSON.stringify(found.left));
    const [file] = found.right.files;
    const references = partsOf(file?.text ?? '').flatMap((part) =>
      typeof part === 'string' ? [] : [part.name],
    );
    expect(new Set(references)).toEqual(new Set(['clientId', 'userPoolId', 'domain']));
  });

  test('is the whole id of a user pool only where its Region is known', () => {
    const found = openAppConfig('aws-jwt-verify', { record, clientId: 'a1', userPoolId: open('userPoolId') });
    expect(found).toMatchObject({ left: [{ code: 'app-value-open', path: ['region'] }] });
    const more = openAppConfig('curl', {
      record: toRecord(machine),
      clientId: 'a1',
      userPoolId: open('userPoolId'),
    });
    expect(more).toMatchObject({ left: [{ path: ['region'] }, { path: ['domain'] }] });
    const literal = openAppConfig('aws-jwt-verify', {
      record,
      clientId: 'a1',
      userPoolId: 'eu-west-1_AbCdEfGhI',
    });
    expect(E.isRight(literal)).toBe(true);
  });

  test('is refused where a value has to be encoded, or is taken apart', () => {
    const logoutUri = open('logoutUri');
    expect(codesOf('oidc-client-ts', { logoutUri, record: { ...record, LogoutURLs: [logoutUri] } })).toEqual([
      'app-value-open',
    ]);
    const secret = { ...record, GenerateSecret: true };
    const redirectUri = text`${reference('base')}/cb`;
    expect(
      codesOf('fastmcp', { record: { ...secret, CallbackURLs: [open('all')] }, redirectUri: open('all') }),
    ).toEqual(['app-value-open']);
    expect(codesOf('oidc-client-ts', { redirectUri })).toEqual(['app-redirect-missing']);
  });

  test('is named in what is refused', () => {
    const found = openAppConfig('oidc-client-ts', {
      record,
      ...ids,
      domain: 'auth.example.com',
      scopes: ['openid', open('scope')],
    });
    expect(JSON.stringify(found)).toContain('${scope}');
    expect(JSON.stringify(found)).not.toContain('xopenx');
  });

  test('may have the word that stands for it in it', () => {
    const named = { ...record, ClientName: 'xopenx' };
    const found = openAppConfig('aws-jwt-verify', {
      record: named,
      ...ids,
      scopes: ['https://api.example.com/read'],
    });
    expect(E.isRight(found)).toBe(true);
  });

  test('does not have to be there', () => {
    const found = openAppConfig('aws-jwt-verify', {
      record: { ...record, CallbackURLs: reference('all') },
      clientId: 'a1',
      userPoolId: 'eu-west-1_AbCdEfGhI',
    });
    expect(E.isRight(found)).toBe(true);
  });
});
