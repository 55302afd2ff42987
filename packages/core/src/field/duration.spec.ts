import { decode, Duration, encode, reference, text, UserPoolClient, validate } from '../index';
import { told } from '../../fixtures/told';

const idToken = (idTokenValidity: unknown) => {
  const { client, issues } = validate({ disableOAuth: true, idTokenValidity });
  return client === undefined ? issues.map(({ code }) => code) : client.idTokenValidity;
};

describe('durations', () => {
  test.each([
    [{ minutes: 15 }, 900],
    [{ seconds: 330 }, 330],
    [{ hours: 0.1 }, 360],
    [{ minutes: 5.5 }, 330],
    [{ days: 1 }, 86_400],
    ['PT15M', 900],
    ['P1D', 86_400],
    ['PT1H2M3S', 3_723],
    [Duration.hours(2), 7_200],
    [Duration.seconds(400), 400],
    [Duration.days(1), 86_400],
  ])('read %j as %d seconds', (written, seconds) => {
    expect(idToken(written)).toEqual({ seconds });
  });

  test.each([
    [{}, 'duration-format'],
    [{ minutes: 1, hours: 1 }, 'duration-format'],
    [{ minuts: 15 }, 'duration-format'],
    [{ fortnights: 1 }, 'duration-format'],
    [{ minutes: NaN }, 'duration-format'],
    [{ minutes: Infinity }, 'duration-format'],
    [{ minutes: -5 }, 'duration-format'],
    [{ seconds: 300.5 }, 'token-whole-units'],
    [{ days: 1e300 }, 'token-whole-units'],
    [{ minutes: '15' }, 'value-type'],
    [900, 'duration-format'],
    ['15 minutes', 'duration-format'],
    ['P', 'duration-format'],
    ['PT', 'duration-format'],
    ['P1M', 'duration-format'],
    ['PT1.5H', 'duration-format'],
    [true, 'value-type'],
    [null, 'value-type'],
    [reference('a'), 'reference-position'],
    ['${a}', 'reference-position'],
  ])('report %j as %s', (written, code) => {
    expect(idToken(written)).toEqual([code]);
  });

  test.each([
    [{ minutes: Infinity }, 'is not a finite amount of time', 'give a duration'],
    [{ minutes: -1 }, 'is a negative amount of time', 'give a duration'],
    ['15 minutes', 'is not an ISO 8601 duration of days, hours, minutes and seconds', 'give a duration'],
    [{}, 'must have exactly one unit', 'give a duration'],
    [{ fortnights: 1 }, 'has an unknown unit', 'give a duration'],
    [{ minutes: '15' }, 'must be a number of minutes, but is a string', 'give a number of minutes'],
    [
      '${ttl}',
      'must be known before deployment, but is a reference',
      'give its unit: `{ minutes: "${name}" }`',
    ],
  ])('say what is wrong with %j', (idTokenValidity, message, fix) => {
    const { issues } = validate({ disableOAuth: true, idTokenValidity });
    expect(issues.map(told)).toMatchObject([{ message, fix: expect.stringContaining(fix) as string }]);
  });

  test.each([
    [{ seconds: 0 }, true],
    [{ seconds: 1.5 }, false],
    [{ unit: 'minutes', amount: reference('a') }, true],
    [{ unit: 'minutes', amount: 5 }, false],
    [{ unit: 'weeks', amount: reference('a') }, false],
    ['PT15M', false],
    [null, false],
  ])('accept %j in a client: %p', (refreshTokenRotationGracePeriod, expected) => {
    const client = UserPoolClient.make({
      disableOAuth: true,
      refreshTokenRotationGracePeriod: { seconds: 0 },
    });
    expect(UserPoolClient.is({ ...client, refreshTokenRotationGracePeriod })).toBe(expected);
  });

  test.each([
    [{ minuts: 15 }, 'has the unknown unit "minuts"', false],
    [{ Minutes: 15 }, 'has the unknown unit "Minutes"', true],
  ])(
    'give %j the nearest unit, which is surely meant if only the letter case differs',
    (written, message, isSafe) => {
      const { issues } = validate({ disableOAuth: true, idTokenValidity: written as never });
      expect(issues.map(told)).toMatchObject([{ message, fix: 'write minutes' }]);
      expect(issues.flatMap(({ fixes }) => fixes.map((fix) => fix.isSafe))).toEqual([isSafe]);
    },
  );

  test.each([
    [{ minutes: reference('lifetime') }],
    [Duration.minutes(reference('lifetime'))],
    [{ minutes: '${lifetime}' }],
    [{ minutes: text`${reference('lifetime')}` }],
  ])('may have an amount that is known only at deploy time: %j', (written) => {
    expect(idToken(written)).toEqual({ unit: 'minutes', amount: reference('lifetime') });
  });

  test.each([
    [{ seconds: 330 }],
    [{ minutes: 7 }],
    [{ hours: 2 }],
    [{ days: 1 }],
    [{ minutes: '${lifetime}' }],
  ])('encode as %j', (written) => {
    const client = UserPoolClient.make({ disableOAuth: true, idTokenValidity: written as never });
    expect(encode(client)).toEqual({ disableOAuth: true, idTokenValidity: written });
  });

  test('read -0 as 0', () => {
    const client = UserPoolClient.make({
      disableOAuth: true,
      refreshTokenRotationGracePeriod: { seconds: -0 },
    });
    expect(client.refreshTokenRotationGracePeriod).toEqual({ seconds: 0 });
  });

  test('may be 0 as a grace period', () => {
    const client = UserPoolClient.make({ disableOAuth: true, refreshTokenRotationGracePeriod: 'PT0S' });
    expect(encode(client).refreshTokenRotationGracePeriod).toEqual({ seconds: 0 });
  });

  test('may have an open amount only in the unit of the service, where the service fixes one', () => {
    const session = (unit: string) => decode({ disableOAuth: true, authSessionValidity: { [unit]: '${a}' } });
    expect(session('minutes')).toMatchObject({ right: { authSessionValidity: { unit: 'minutes' } } });
    expect(session('seconds')).toMatchObject({
      left: [{ code: 'auth-session-range', path: ['authSessionValidity'] }],
    });
  });
});
