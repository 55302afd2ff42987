import { minimalProps, UserPoolClient, type UserPoolClientProps } from '../index';

describe('minimal props', () => {
  it.each<[string, UserPoolClientProps, object]>([
    ['what the construct fills in', { oAuth: { scopes: ['openid'] } }, { oAuth: { scopes: ['openid'] } }],
    [
      'what the service takes for nothing',
      { disableOAuth: true, refreshTokenValidity: { days: 30 }, generateSecret: false },
      { disableOAuth: true },
    ],
    [
      'what is off, before what is on',
      { disableOAuth: true, authFlows: { refreshToken: true } },
      { disableOAuth: true, authFlows: { refreshToken: true } },
    ],
    [
      'the refresh flow beside others',
      { disableOAuth: true, authFlows: { userSrp: true, refreshToken: true } },
      { disableOAuth: true, authFlows: { userSrp: true } },
    ],
    [
      'the rotation that a grace period turns on',
      { disableOAuth: true, refreshTokenRotation: true, refreshTokenRotationGracePeriod: { seconds: 0 } },
      { disableOAuth: true, refreshTokenRotationGracePeriod: { seconds: 0 } },
    ],
  ])('leave out %s', (_, props, minimal) => {
    expect(minimalProps(UserPoolClient.make(props))).toEqual(minimal);
  });
});
