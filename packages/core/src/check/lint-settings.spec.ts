import * as E from 'fp-ts/Either';
import { decodeLintSettings, validate, validateRecord, type LintSettings } from '../index';

const off = { disableOAuth: true };

const said = (props: object, settings: LintSettings) => {
  const { client, issues } = validate(props, settings);
  return [client !== undefined, ...issues.map(({ code, severity, path }) => [severity, code, ...path])];
};

describe('lint settings', () => {
  const legacy = { ...off, preventUserExistenceErrors: false };

  test('silence a warning with a reason', () => {
    const silence = { 'user-existence-errors-legacy': 'the old app shows it, until March' };
    expect(said(legacy, { silence })).toEqual([true]);
    expect(said(off, { silence })).toEqual([
      true,
      ['warning', 'lint-unused', 'lint', 'silence', 'user-existence-errors-legacy'],
    ]);
  });

  test('may be about a rule that is deferred', () => {
    const machine = {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] },
    };
    const unknown = { 'scope-unknown': 'the server is created by hand' };
    expect(said(machine, { downgrade: unknown })).toEqual([true]);
    const open = { ...off, userPoolClientName: 'web', supportedIdentityProviders: ['${provider}'] };
    expect(said(open, { downgrade: { 'idp-exists': 'it is created by hand' } })).toEqual([true]);
    expect(
      validate(machine, { downgrade: unknown, context: { resourceServers: { api: ['read'] } } }).issues,
    ).toMatchObject([{ code: 'lint-unused' }]);
  });

  test('have no effect without a reason, and are reported', () => {
    expect(said(legacy, { silence: { 'user-existence-errors-legacy': ' ' } })).toEqual([
      true,
      ['warning', 'user-existence-errors-legacy', 'preventUserExistenceErrors'],
      ['warning', 'lint-without-reason', 'lint', 'silence', 'user-existence-errors-legacy'],
    ]);
  });

  test('never silence an error', () => {
    expect(
      said({ ...off, writeAttributes: ['sub'] }, { silence: { 'write-attr-unwritable': 'we mean all' } }),
    ).toEqual([
      false,
      ['error', 'write-attr-unwritable', 'writeAttributes', 0],
      ['warning', 'lint-silences-error', 'lint', 'silence', 'write-attr-unwritable'],
    ]);
  });

  test('downgrade an error to a warning with a reason', () => {
    const downgrade = { 'write-attr-unwritable': 'we mean all' };
    expect(said({ ...off, writeAttributes: ['sub'] }, { downgrade })).toEqual([
      true,
      ['warning', 'write-attr-unwritable', 'writeAttributes', 0],
    ]);
    expect(said(legacy, { downgrade: { 'user-existence-errors-legacy': 'why not' } })).toEqual([
      true,
      ['warning', 'user-existence-errors-legacy', 'preventUserExistenceErrors'],
      ['warning', 'lint-unused', 'lint', 'downgrade', 'user-existence-errors-legacy'],
    ]);
  });

  test('do not make a client from malformed props', () => {
    expect(said({ ...off, generateSecret: 'yes' }, { downgrade: { 'value-type': 'it works' } })).toEqual([
      false,
      ['warning', 'value-type', 'generateSecret'],
    ]);
  });

  test('drop the OAuth settings whose error they downgrade', () => {
    const downgrade = { 'oauth-disabled-with-settings': 'generated' };
    const settings = {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid'],
      callbackUrls: ['https://a.example'],
    };
    expect(validate({ ...off, oAuth: settings }, { downgrade }).client).not.toHaveProperty('oAuth');
    expect(validate({ oAuth: settings, keptOAuth: settings }, { downgrade }).client).not.toHaveProperty(
      'keptOAuth',
    );
  });

  test('apply to records too', () => {
    const { client, issues } = validateRecord(
      { WriteAttributes: ['sub'] },
      { downgrade: { 'write-attr-unwritable': 'all' } },
    );
    expect(client).toBeDefined();
    expect(issues).toMatchObject([{ severity: 'warning', path: ['WriteAttributes', 0] }]);
    const unreadable = validateRecord(
      { RefreshTokenRotation: {} },
      { downgrade: { 'rotation-feature-required': 'on' } },
    );
    expect(unreadable.client).toBeUndefined();
  });

  test('decode from plain data', () => {
    const settings = { silence: { a: 'b' }, downgrade: {} };
    expect(decodeLintSettings(settings)).toEqual(E.right(settings));
    expect(decodeLintSettings({ silence: { a: 5 }, hush: {} })).toMatchObject({
      left: [{ path: ['hush'] }, { path: ['silence', 'a'] }],
    });
  });
});
