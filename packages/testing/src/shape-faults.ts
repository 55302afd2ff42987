/** Faults in one value by itself: its type, its form or its length. */
import { reference } from '@org/cognito-core';
import type { Structure } from '@org/cognito-core/schema';
import * as fc from 'fast-check';
import type { Fault } from './fault';
import { numbered } from './list-arbitraries';
import { isListOf, isOpen, isText, pathsOf } from './places';

type Wrong = readonly [unknown, ...ReadonlyArray<unknown>];

/** A fault at one of several places. */
const inOneOf = (code: string, places: ReadonlyArray<string>, values: Wrong): fc.Arbitrary<Fault> =>
  fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...values))
    .map(([place, value]) => ({ code, writes: { [place]: value }, standsOn: {} }));

/** The same in an array, beside valid items. */
const amongItemsOf = (
  code: string,
  places: ReadonlyArray<string>,
  fine: string,
  values: Wrong,
): fc.Arbitrary<Fault> =>
  inOneOf(
    code,
    places,
    values.flatMap((value) => [[value], [fine, value], [value, fine]]) as unknown as Wrong,
  );

// -------------------------------------------------------------------------------------
// places
// -------------------------------------------------------------------------------------

const isFlag = ({ _tag }: Structure): boolean => _tag === 'Flag';

const texts = pathsOf(isText());

const openFlags = pathsOf(isOpen(isFlag));

/** The flags that decide which rules apply, and so cannot be references. */
const closedFlags = pathsOf(isFlag);

const blocks = pathsOf(({ _tag }) => _tag === 'Struct');

const lists = pathsOf(isOpen(isListOf(isText())));

/** The arrays of one kind of string. */
const listsOf = (name: string): ReadonlyArray<string> => pathsOf(isOpen(isListOf(isText(name))));

const urlLists = listsOf('RedirectUrl');

const unlimitedLists = lists.filter((path) => !urlLists.includes(path));

const durations = pathsOf((structure) => structure._tag === 'Alternatives' && structure.name === 'Duration');

const inBlocks = (setting: string): ReadonlyArray<string> => [`oAuth.${setting}`, `keptOAuth.${setting}`];

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

const openPart = reference('open');

const openWith = (...parts: ReadonlyArray<unknown>): unknown => ({ _tag: 'TextTemplate', parts });

/** Reading any part of it throws, as a getter may. */
const unreadable: unknown = new Proxy(
  {},
  {
    get: () => {
      throw new Error('unreadable');
    },
  },
);

const wrongTexts: Wrong = [null, 5, true, [], {}, Symbol('text')];
const wrongFlags: Wrong = [null, 'true', 0, 1, [], {}];
const wrongBlocks: Wrong = [null, 'all', 3, true, []];
const wrongLists: Wrong = [null, 'openid', 3, {}, [5], [null], [['nested']], Array<unknown>(2)];
const wrongDurations: Wrong = [null, true, [], { minutes: '15' }, { minutes: null }];

const malformedDurations: Wrong = [
  15,
  '15m',
  'PT',
  'P1W',
  '',
  {},
  { minutes: 1, seconds: 2 },
  { minute: 5 },
  { minutes: -5 },
  { hours: Infinity },
  { days: NaN },
];

const malformedReferences: Wrong = ['${host', '${}', 'a${1a}', '${a b}', '$$${'];

/** What Pulumi makes of an Output in a template or in JSON. */
const stringifiedOutputs: Wrong = [
  'https://Calling [toString] on an [Output<T>] is not supported.\n\n1: o.apply(v => `prefix${v}suffix`)',
  'Calling [toJSON] on an [Output<T>] is not supported.',
];

const malformedUrls: Wrong = [
  '',
  'https://a b',
  'https://a\n',
  `https://${'a'.repeat(1_017)}`,
  openWith('https://a b/', openPart),
];

// -------------------------------------------------------------------------------------
// table
// -------------------------------------------------------------------------------------

/** The faults in single values. */
export const shapeFaults: ReadonlyArray<fc.Arbitrary<Fault>> = [
  inOneOf('value-type', texts, wrongTexts),
  inOneOf('value-type', [...openFlags, ...closedFlags], wrongFlags),
  inOneOf('value-type', blocks, wrongBlocks),
  inOneOf('value-type', lists, wrongLists),
  inOneOf('value-type', durations, wrongDurations),
  inOneOf(
    'value-unreadable',
    [...texts, ...openFlags, ...closedFlags, ...blocks, ...durations],
    [unreadable],
  ),
  inOneOf(
    'unknown-key',
    [
      'clientSecret',
      'userPoolClientname',
      '__proto__',
      'authFlows.ALLOW_USER_SRP_AUTH',
      'analytics.role',
      ...inBlocks('callbackUrl'),
      ...inBlocks('flows.code'),
    ],
    [true, 'x', null, {}],
  ),
  inOneOf('duration-format', durations, malformedDurations),
  inOneOf('token-whole-units', durations, [{ seconds: 300.5 }, { minutes: 5.001 }, { hours: 1 / 7 }]),
  inOneOf('output-in-text', texts, stringifiedOutputs),
  amongItemsOf('output-in-text', lists, '${fine}', stringifiedOutputs),
  inOneOf('reference-syntax', texts, malformedReferences),
  amongItemsOf('reference-syntax', lists, '${fine}', malformedReferences),
  inOneOf('reference-position', [...closedFlags, ...blocks], [openPart, '${open}']),
  inOneOf('client-name-format', pathsOf(isText('UserPoolClientName')), [
    '',
    'a/b',
    'naïve',
    'n'.repeat(129),
    openWith('a/', openPart),
  ]),
  inOneOf('url-format', pathsOf(isText('RedirectUrl')), malformedUrls),
  amongItemsOf('url-format', urlLists, 'https://app.example.com/', malformedUrls),
  amongItemsOf('scope-format', listsOf('OAuthScope'), 'orders/read', [
    '',
    'a b',
    'a"b',
    'a\\b',
    'é',
    's'.repeat(257),
    openWith(openPart, '/a b'),
  ]),
  amongItemsOf('idp-name-format', listsOf('IdentityProvider'), 'Google', [
    '',
    'a\u0000',
    'p'.repeat(33),
    openWith('p'.repeat(33), openPart),
  ]),
  amongItemsOf('attr-name-length', listsOf('ClientAttribute'), 'email', ['', `custom:${'a'.repeat(2_042)}`]),
  inOneOf('scopes-max', listsOf('OAuthScope'), [numbered(51, (index) => `orders/${index}`)]),
  inOneOf('callback-urls-max', inBlocks('callbackUrls'), [
    numbered(101, (index) => `https://a.example/${index}`),
  ]),
  inOneOf('logout-urls-max', inBlocks('logoutUrls'), [
    numbered(101, (index) => `https://a.example/${index}`),
  ]),
  inOneOf('list-length', unlimitedLists, [numbered(10_001, () => 'email')]),
  inOneOf('analytics-application-arn', pathsOf(isText('ApplicationArn')), [
    '',
    'my-pinpoint-project-1',
    'arn:aws:pin:eu:x:apps/a',
    openWith('arn aws', openPart),
  ]),
  inOneOf('analytics-app-id-hex', pathsOf(isText('ApplicationId')), ['', 'my-app', 'a'.repeat(257)]),
  inOneOf('analytics-external-id', pathsOf(isText('ExternalId')), ['', 'e'.repeat(131_073)]),
  inOneOf('analytics-role-arn', pathsOf(isText('RoleArn')), [
    '',
    'arn:aws:iam::123456789012:user/pinpoint',
    'arn:aws:iam:us-east-1:123456789012:role/a',
  ]),
];
