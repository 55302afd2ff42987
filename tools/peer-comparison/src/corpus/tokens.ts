import { accepted, misread, refused, type Corpus } from '../corpus-entry';
import { native, web } from './shapes';

const range = 'service: Invalid range for token validity.';
const order =
  'service: Access and Id Token expiration times must be less than or equal to refresh token expiration times.';
const unit = 'service: Member must satisfy enum value set: [seconds, minutes, hours, days]';
const whole = 'registry schema: an integer';
const zero = 'documentation of CreateUserPoolClient: 0 is overridden by the default of 30 days';
const session = 'API model: AuthSessionValidity is 3 to 15 minutes';

type Token = 'AccessToken' | 'IdToken' | 'RefreshToken';

const lives = (token: Token, amount: unknown, inUnit?: string) => ({
  ...native,
  [`${token}Validity`]: amount,
  ...(inUnit === undefined ? {} : { TokenValidityUnits: { [token]: inUnit } }),
});

const good = (token: Token, amount: number, inUnit?: string) =>
  accepted(`${token} of ${amount} ${inUnit ?? 'without a unit'}`, lives(token, amount, inUnit), range);
const bad = (code: string, token: Token, amount: number, inUnit?: string) =>
  refused(`${token} of ${amount} ${inUnit ?? 'without a unit'}`, code, lives(token, amount, inUnit), range);

/** How long tokens and sessions live. */
export const tokens: Corpus = [
  good('AccessToken', 5, 'minutes'),
  good('AccessToken', 300, 'seconds'),
  good('AccessToken', 330, 'seconds'),
  good('AccessToken', 1, 'days'),
  good('AccessToken', 24),
  good('IdToken', 1440, 'minutes'),
  good('IdToken', 86400, 'seconds'),
  good('IdToken', 1),
  good('RefreshToken', 60, 'minutes'),
  good('RefreshToken', 3650, 'days'),
  good('RefreshToken', 315360000, 'seconds'),
  good('RefreshToken', 30),
  bad('access-token-range', 'AccessToken', 4, 'minutes'),
  bad('access-token-range', 'AccessToken', 299, 'seconds'),
  bad('access-token-range', 'AccessToken', 1441, 'minutes'),
  bad('access-token-range', 'AccessToken', 86401, 'seconds'),
  bad('access-token-range', 'AccessToken', 25, 'hours'),
  bad('access-token-range', 'AccessToken', 60),
  bad('access-token-range', 'AccessToken', 0, 'minutes'),
  bad('access-token-range', 'AccessToken', 100000, 'seconds'),
  bad('id-token-range', 'IdToken', 299, 'seconds'),
  bad('id-token-range', 'IdToken', 1, 'minutes'),
  bad('id-token-range', 'IdToken', 2, 'days'),
  bad('id-token-range', 'IdToken', 60),
  bad('id-token-range', 'IdToken', 25),
  bad('refresh-token-range', 'RefreshToken', 59, 'minutes'),
  bad('refresh-token-range', 'RefreshToken', 3599, 'seconds'),
  bad('refresh-token-range', 'RefreshToken', 3651, 'days'),
  bad('refresh-token-range', 'RefreshToken', 3651),
  bad('refresh-token-range', 'RefreshToken', 315360001, 'seconds'),
  bad('refresh-token-range', 'RefreshToken', 43200),
  misread('RefreshToken of 0', 'refresh-zero', lives('RefreshToken', 0), zero),
  refused('a negative lifetime', 'duration-format', lives('AccessToken', -60, 'minutes'), range),
  refused('half a minute more', 'token-whole-units', lives('AccessToken', 5.001, 'minutes'), whole),
  refused('an hour and a half', 'token-whole-units', lives('AccessToken', 1.5, 'hours'), whole),
  refused('an hour and a half without a unit', 'token-whole-units', lives('IdToken', 1.5), whole),
  refused('a day and a half', 'token-whole-units', lives('RefreshToken', 1.5, 'days'), whole),
  refused('a lifetime in words', 'value-type', lives('AccessToken', 'one hour'), whole),
  refused('a lifetime with its unit', 'value-type', lives('IdToken', '15m', 'minutes'), whole),
  accepted(
    'a lifetime in quotes',
    lives('AccessToken', '60', 'minutes'),
    'CloudFormation turns the text into a number',
  ),
  refused('the unit Minutes', 'token-unit-enum', lives('AccessToken', 60, 'Minutes'), unit),
  refused('the unit minute', 'token-unit-enum', lives('IdToken', 60, 'minute'), unit),
  refused('the unit weeks', 'token-unit-enum', lives('RefreshToken', 4, 'weeks'), unit),
  refused('the unit ms', 'token-unit-enum', lives('AccessToken', 60000, 'ms'), unit),
  refused('an empty unit', 'token-unit-enum', lives('AccessToken', 60, ''), unit),
  accepted(
    'an access token as long as the refresh token',
    {
      ...native,
      AccessTokenValidity: 2,
      RefreshTokenValidity: 120,
      TokenValidityUnits: { AccessToken: 'hours', RefreshToken: 'minutes' },
    },
    order,
  ),
  accepted(
    'three lifetimes in three units',
    {
      ...web,
      AccessTokenValidity: 900,
      IdTokenValidity: 1,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'hours', RefreshToken: 'days' },
    },
    order,
  ),
  refused(
    'an access token longer than the refresh token',
    'token-order',
    {
      ...native,
      AccessTokenValidity: 12,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'hours', RefreshToken: 'hours' },
    },
    order,
  ),
  refused(
    'an id token a second longer than the refresh token',
    'token-order',
    {
      ...native,
      IdTokenValidity: 3601,
      RefreshTokenValidity: 60,
      TokenValidityUnits: { IdToken: 'seconds', RefreshToken: 'minutes' },
    },
    order,
  ),
  refused(
    'an id token of the unit hours, longer than the refresh token',
    'token-order',
    {
      ...native,
      IdTokenValidity: 2,
      RefreshTokenValidity: 60,
      TokenValidityUnits: { RefreshToken: 'minutes' },
    },
    order,
  ),
  accepted('a session of 3 minutes', { ...native, AuthSessionValidity: 3 }, session),
  accepted('a session of 15 minutes', { ...native, AuthSessionValidity: 15 }, session),
  refused('a session of 2 minutes', 'auth-session-range', { ...native, AuthSessionValidity: 2 }, session),
  refused('a session of 16 minutes', 'auth-session-range', { ...native, AuthSessionValidity: 16 }, session),
  refused('a session in seconds', 'auth-session-range', { ...native, AuthSessionValidity: 180 }, session),
  refused('a session of 3.5 minutes', 'token-whole-units', { ...native, AuthSessionValidity: 3.5 }, whole),
];
