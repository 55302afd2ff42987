import { asConfigured } from '../index';

const TokenValidityUnits = { AccessToken: 'hours', IdToken: 'minutes', RefreshToken: 'days' };

describe('asConfigured', () => {
  test('leaves out the role that the service names beside the ARN of a project, and keeps any other', () => {
    const ApplicationArn = 'arn:aws:mobiletargeting:a';
    const RoleArn = 'arn:aws:iam::123456789012:role/own';
    expect(asConfigured({ AnalyticsConfiguration: { ApplicationArn, RoleArn } })).toEqual({
      AnalyticsConfiguration: { ApplicationArn },
    });
    const byId = { AnalyticsConfiguration: { ApplicationId: 'abc', ExternalId: 'e', RoleArn } };
    expect(asConfigured(byId)).toEqual(byId);
  });

  test('leaves out the usual unit of a number that is not there, and keeps any other', () => {
    expect(asConfigured({ TokenValidityUnits })).toEqual({ TokenValidityUnits: { IdToken: 'minutes' } });
    expect(asConfigured({ TokenValidityUnits, AccessTokenValidity: 2 })).toEqual({
      AccessTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'hours', IdToken: 'minutes' },
    });
    expect(asConfigured({ TokenValidityUnits: { AccessToken: 'hours' } })).toEqual({});
  });

  test('leaves out a grace period of 0 without rotation alone', () => {
    const off = { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 };
    expect(asConfigured({ RefreshTokenRotation: off })).toEqual({
      RefreshTokenRotation: { Feature: 'DISABLED' },
    });
    for (const kept of [{ ...off, Feature: 'ENABLED' }, { ...off, RetryGracePeriodSeconds: 5 }, 'open'])
      expect(asConfigured({ RefreshTokenRotation: kept })).toEqual({ RefreshTokenRotation: kept });
  });
});
