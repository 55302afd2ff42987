import { minimalProps, UserPoolClient, type UserPoolClientProps } from '../index';

describe('minimalProps', () => {
  test.each<[string, UserPoolClientProps, object]>([
    ['what the construct fills in', { oAuth: { scopes: ['openid'] } }, { oAuth: { scopes: ['openid'] } }],
    [
      'what the service fills in',
      { disableOAuth: true, refreshTokenValidity: { days: 30 }, generateSecret: false },
      { disableOAuth: true },
    ],
    [
      'flows that are off, but not one that is on',
      { disableOAuth: true, authFlows: { refreshToken: true } },
      { disableOAuth: true, authFlows: { refreshToken: true } },
    ],
    [
      'the refresh flow if another flow is on',
      { disableOAuth: true, authFlows: { userSrp: true, refreshToken: true } },
      { disableOAuth: true, authFlows: { userSrp: true } },
    ],
    [
      'the rotation that a grace period turns on',
      { disableOAuth: true, refreshTokenRotation: true, refreshTokenRotationGracePeriod: { seconds: 0 } },
      { disableOAuth: true, refreshTokenRotationGracePeriod: { seconds: 0 } },
    ],
  ])('leaves out %s', (_, props, minimal) => {
    expect(minimalProps(UserPoolClient.make(props))).toEqual(minimal);
  });
});
