/** Random command lines of the AWS CLI that create or update an app client, right and wrong. */
import { cliOption } from '@org/cognito-core';
import * as fc from 'fast-check';

type Words = ReadonlyArray<string>;

const text = fc.constantFrom(
  'web',
  'my app',
  '5',
  'a=b',
  '',
  'https://a.example.org/',
  "it's",
  'tür',
  '{x}',
  'a,b',
);
const number = fc.constantFrom('5', '60', '1', '+7', ' 8', '1_0', '5.5', 'five', '', '-3', '0x5', '86400');
const item = fc.constantFrom(
  ...[
    'openid',
    'email',
    'code',
    'implicit',
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
    'COGNITO',
    'Google',
  ],
  ...[
    'https://a.example.org/cb',
    'http://localhost:3000/',
    'myapp://cb',
    'code,implicit',
    'a b',
    'x,y',
    '[',
    '[]',
  ],
);
const json = fc.oneof(
  fc.array(item, { maxLength: 3 }).map((items) => JSON.stringify(items)),
  fc.constantFrom('["a"', '[a]', '[1]', '["a",]', '{"a":1}', '[ "openid" ]', '[true]', "['a']"),
);
const items: fc.Arbitrary<Words> = fc.oneof(
  { weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) },
  json.map((word) => [word]),
);
const units = fc.constantFrom('minutes', 'hours', 'days', 'weeks', '"minutes"', '');
const keysOf = {
  TokenValidityUnits: ['AccessToken', 'IdToken', 'RefreshToken', 'accessToken', 'Access'],
  RefreshTokenRotation: ['Feature', 'RetryGracePeriodSeconds', 'feature'],
  AnalyticsConfiguration: ['ApplicationId', 'ApplicationArn', 'RoleArn', 'ExternalId', 'UserDataShared', 'X'],
} as const;
const inner = fc.oneof(
  units,
  number,
  fc.constantFrom('ENABLED', 'true', 'False', 'yes', "'a,b'", 'a\\,b', '[a,b]', '{a=b}'),
);
const block = (property: keyof typeof keysOf): fc.Arbitrary<string> => {
  const pair = fc.tuple(
    fc.constantFrom(...keysOf[property]),
    fc.constantFrom('=', '=', '=', '=', ':', ' = '),
    inner,
  );
  const asJson = fc
    .dictionary(fc.constantFrom(...keysOf[property]), fc.constantFrom('minutes', 'ENABLED', 10, true, '10'), {
      maxKeys: 3,
    })
    .map((value) => JSON.stringify(value));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.array(pair, { minLength: 1, maxLength: 3 }), fc.constantFrom(',', ',', ',', ', ', ' ', ';'))
        .map(([pairs, between]) => pairs.map((each) => each.join('')).join(between)),
    },
    asJson,
    fc.constantFrom(
      '',
      '{',
      '{"AccessToken":"minutes"',
      'minutes',
      '[]',
      'Feature=ENABLED,',
      '=',
      'Feature',
      'Feature=',
    ),
  );
};

const texts = ['ClientName', 'DefaultRedirectURI', 'PreventUserExistenceErrors'];
const lists = [
  ...['ExplicitAuthFlows', 'AllowedOAuthFlows', 'AllowedOAuthScopes', 'CallbackURLs', 'LogoutURLs'],
  ...['ReadAttributes', 'WriteAttributes', 'SupportedIdentityProviders'],
];
const integers = ['AccessTokenValidity', 'IdTokenValidity', 'RefreshTokenValidity', 'AuthSessionValidity'];
const flags = [
  ...['GenerateSecret', 'AllowedOAuthFlowsUserPoolClient', 'EnableTokenRevocation'],
  'EnablePropagateAdditionalUserContextData',
];

/** A name as it is, shortened, misspelt, or with its value behind an equals sign. */
const named = (property: string, values: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
  fc.tuple(values, fc.nat(99), fc.nat(40)).map(([words, form, cut]): Words => {
    const name = cliOption(property);
    if (form < 70) return [name, ...words];
    if (form < 82) return [name.slice(0, Math.max(4, name.length - cut)), ...words];
    if (form < 90) return [`${name}=${words[0] ?? ''}`, ...words.slice(1)];
    return [form < 95 ? name.replace(/-o-auth/, '-oauth').replace(/urls$/, 'uris') : `${name}x`, ...words];
  });

const one = (value: fc.Arbitrary<string>): fc.Arbitrary<Words> =>
  fc.oneof({ weight: 19, arbitrary: value.map((word) => [word]) }, fc.constant([]));

const flag: fc.Arbitrary<Words> = fc
  .tuple(fc.constantFrom(...flags), fc.nat(99), fc.constantFrom('true', 'false', 'yes', 'x'))
  .map(([property, form, value]): Words => {
    const name = cliOption(property);
    if (form < 45) return [name];
    if (form < 80) return [name.replace('--', '--no-')];
    return form < 90 ? [name, value] : [`${name}=${value}`];
  });

const global: fc.Arbitrary<Words> = fc.constantFrom<Words>(
  ['--region', 'eu-west-1'],
  ['--output=text'],
  ['--query', 'UserPoolClient.ClientId'],
  ['--no-verify-ssl'],
  ['--out', 'json'],
  ['--no-cli-pagerr'],
  ['--region'],
  ['--c', 'x'],
);

const blocks = fc
  .constantFrom(...(Object.keys(keysOf) as ReadonlyArray<keyof typeof keysOf>))
  .chain((property) => named(property, one(block(property))));

const input: fc.Arbitrary<Words> = fc
  .oneof(
    fc.constantFrom(
      '{}',
      '{',
      '[]',
      '{"ClientName":"a","Colour":1}',
      '{"ClientName":"a","AuthSessionValidity":"5"}',
    ),
    fc.constant(
      '{"UserPoolId":"eu-west-1_b","ClientName":"b","CallbackURLs":["https://b.example.org/","https://c.example.org/"]}',
    ),
    fc.constant(
      '{"UserPoolId":"eu-west-1_b","ClientId":"b","EnableTokenRevocation":false,"AuthSessionValidity":5}',
    ),
  )
  .map((value) => ['--cli-input-json', value]);

const option: fc.Arbitrary<Words> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts).chain((property) => named(property, one(text))) },
  { weight: 6, arbitrary: fc.constantFrom(...lists).chain((property) => named(property, items)) },
  { weight: 3, arbitrary: fc.constantFrom(...integers).chain((property) => named(property, one(number))) },
  { weight: 4, arbitrary: flag },
  { weight: 4, arbitrary: blocks },
  { weight: 2, arbitrary: global },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Words>(['stray'], ['--x'], ['-v'], ['--'.concat('colour'), 'red']),
  },
);

/** The words behind `aws`. Most have what an operation requires. */
export const commandLine: fc.Arbitrary<Words> = fc
  .tuple(
    fc.constantFrom('create', 'update'),
    fc.array(option, { maxLength: 5 }),
    fc.oneof({ weight: 11, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: input }),
    fc.nat(19),
  )
  .map(([operation, options, json, left]): Words => {
    const required = [
      ...(left === 0 ? [] : ['--user-pool-id', 'eu-west-1_a']),
      ...(left === 1 ? [] : operation === 'create' ? ['--client-name', 'web'] : ['--client-id', 'a1']),
    ];
    return [
      'cognito-idp',
      `${operation}-user-pool-client`,
      ...(json === undefined ? required : left < 10 ? [] : required),
      ...options.flat(),
      ...(json ?? []),
    ];
  })
  // It is a request for help.
  .filter((words) => !words.includes('--version'));

/** A word as people write it in a shell: plain, in quotes, or with backslashes. */
export const shellWord = (word: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `'${word.replaceAll("'", "'\\''")}'`,
    `"${word.replace(/["\\$`]/g, '\\$&')}"`,
    ...(/^[\w./:=@,+-]+$/.test(word) ? [word, word, word] : []),
    ...(word === '' || /\s/.test(word) ? [] : [word.replace(/[^\w./:=@,+-]/g, '\\$&')]),
  );

/** The text of a command, over one line or several. */
export const commandText = (words: Words): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.tuple(...words.map(shellWord)),
      fc.array(fc.constantFrom(' ', ' ', '  ', ' \\\n  '), {
        minLength: words.length,
        maxLength: words.length,
      }),
    )
    .map(([written, blanks]) => `aws${written.map((word, index) => `${blanks[index]}${word}`).join('')}\n`);
