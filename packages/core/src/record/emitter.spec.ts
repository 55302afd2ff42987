import { bindRecord, reference, text, toRecord, UserPoolClient } from '../index';

describe('bindRecord', () => {
  test('replaces every open value by its backend value', () => {
    const client = UserPoolClient.make({
      disableOAuth: true,
      userPoolClientName: reference('name'),
      generateSecret: reference('secret'),
      readAttributes: ['name', text`custom:${reference('attribute')}`],
      refreshTokenRotationGracePeriod: { seconds: reference('grace') },
      supportedIdentityProviders: ['COGNITO'],
    });
    const bound = bindRecord(toRecord(client), {
      value: ({ name }) => `<${name}>`,
      text: ({ parts }) =>
        parts.map((part) => (typeof part === 'string' ? part : `<${part.name}>`)).join('+'),
    });
    expect(bound).toEqual({
      AllowedOAuthFlowsUserPoolClient: false,
      ClientName: '<name>',
      GenerateSecret: '<secret>',
      ReadAttributes: ['custom:+<attribute>', 'name'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: '<grace>' },
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  test('keeps null', () => {
    expect(bindRecord({ a: null }, { value: () => 1, text: () => 2 })).toEqual({ a: null });
  });
});
