import { printIssue, reference, text, type ClientRecord } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { expression, readBack, readDraft, terraformEmitter, type BoundValue } from './index';

const read = (args: object, bindings: Readonly<Record<string, BoundValue>> = {}) => {
  const result = readBack(args, bindings);
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left));
  return result.right;
};

const issuesOf = (args: unknown): ReadonlyArray<string> => {
  const result = readBack(args);
  return E.isLeft(result) ? result.left.map((issue) => printIssue(issue)) : [];
};

describe('readBack of expressions', () => {
  test.each<[string, ClientRecord['LogoutURLs'], Readonly<Record<string, BoundValue>>]>([
    ['https://a', ['https://a'], {}],
    ['https://$${a}', ['https://${a}'], {}],
    ['${var.a}', [text`${reference('a')}`], { a: expression('var.a') }],
    [
      'https://${aws_lb.web.dns_name}/',
      [text`https://${reference('aws_lb.web.dns_name')}/`],
      { 'aws_lb.web.dns_name': expression('aws_lb.web.dns_name') },
    ],
    [
      '${aws_lb.web[0].dns_name}',
      [text`${reference('logout_urls_0')}`],
      { logout_urls_0: expression('aws_lb.web[0].dns_name') },
    ],
    [
      'https://${f(a)}.${f(b)}',
      [text`https://${reference('logout_urls_0_1')}.${reference('logout_urls_0_3')}`],
      { logout_urls_0_1: expression('f(a)'), logout_urls_0_3: expression('f(b)') },
    ],
    ['${var._a}', [text`${reference('logout_urls_0')}`], { logout_urls_0: expression('var._a') }],
  ])('reads %j', (url, expected, references) => {
    const { record, ...others } = read({ logout_urls: [url] });
    expect(record.LogoutURLs).toEqual(expected);
    expect(others.references).toEqual(references);
    expect(terraformEmitter.emit(record, references)).toEqual({ logout_urls: [url] });
  });

  test('keeps the names that are bound already for what they are bound to', () => {
    const bindings = { host: expression('var.web'), web: 'literal', a: expression('f(x)') };
    const { record, references } = read(
      { logout_urls: ['${var.web}', '${local.a}', '${f(x)}', '${var.a}'] },
      bindings,
    );
    expect(record.LogoutURLs).toEqual(
      ['host', 'local.a', 'a', 'a_2'].map((name) => text`${reference(name)}`),
    );
    expect(references).toEqual({
      ...bindings,
      'local.a': expression('local.a'),
      a_2: expression('var.a'),
    });
  });
});

describe('readBack of a resource', () => {
  test('sets aside where the client is, and what is Terraform’s own', () => {
    expect(
      read({
        '//': 'a comment',
        name: 'web',
        user_pool_id: '${aws_cognito_user_pool.main.id}',
        region: 'eu-west-1',
        depends_on: ['aws_cognito_resource_server.api'],
        count: 2,
        callback_urls: null,
      }),
    ).toEqual({
      record: { ClientName: 'web' },
      references: {},
      userPool: '${aws_cognito_user_pool.main.id}',
      region: 'eu-west-1',
      metaArguments: { depends_on: ['aws_cognito_resource_server.api'], count: 2 },
    });
  });

  test.each<[object, ClientRecord]>([
    [{ generate_secret: 'true' }, { GenerateSecret: true }],
    [{ access_token_validity: '60' }, { AccessTokenValidity: 60 }],
    [{ name: 'true' }, { ClientName: 'true' }],
    [{ generate_secret: '${var.s}' }, { GenerateSecret: reference('s') }],
    [{ read_attributes: '${local.x}' }, { ReadAttributes: reference('local.x') }],
    [{ token_validity_units: [{ id_token: 'hours' }] }, { TokenValidityUnits: { IdToken: 'hours' } }],
    [{ token_validity_units: { id_token: 'hours' } }, { TokenValidityUnits: { IdToken: 'hours' } }],
  ])('converts %j as Terraform does', (args, expected) => {
    expect(read(args).record).toEqual(expected);
  });
});

describe('readBack lists every mistake', () => {
  test.each<[unknown, ReadonlyArray<string>]>([
    [5, ['must be an object']],
    [
      { callback_url: [] },
      ['unknown-key  callback_url: is not an argument of the provider', 'write callback_urls'],
    ],
    [{ nonsense: 1 }, ['unknown-key  nonsense', 'take it out']],
    [{ callback_urls: 'https://a' }, ['value-type  callback_urls']],
    [{ generate_secret: 'yes' }, ['value-type  generate_secret']],
    [{ access_token_validity: [1] }, ['value-type  access_token_validity']],
    [{ name: 'a${b' }, ['value-type  name: is a template with `${` or `%{` that no `}` closes']],
    [
      { token_validity_units: [{ id_tokens: 'hours' }], refresh_token_rotation: { feature: 1 } },
      [
        'unknown-key  token_validity_units[0].id_tokens',
        'write id_token',
        'value-type  refresh_token_rotation[0].feature',
      ],
    ],
    [{ token_validity_units: [{}, {}] }, ['value-type  token_validity_units']],
  ])('in %j', (args, expected) => {
    const issues = issuesOf(args).join('\n');
    for (const part of expected) expect(issues).toContain(part);
  });
});

test('readDraft reads what is not malformed, and leaves the rest undecided', () => {
  expect(
    readDraft({ user_pool_id: 'p', region: 'r', generate_secret: 'perhaps', read_attributes: ['email'] }),
  ).toMatchObject({ generateSecret: reference('undecided'), readAttributes: ['email'] });
});
