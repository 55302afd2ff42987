import { UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { changedSettings } from './index';

const made = (props: UserPoolClientProps<string>) => UserPoolClient.make(props);

const urls = (...callbackUrls: ReadonlyArray<string>) =>
  made({
    supportedIdentityProviders: ['COGNITO'],
    oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls },
  });

test('an equal client changes nothing', () =>
  fc.assert(
    fc.asyncProperty(client(), fc.constantFrom('cdk', 'pulumi'), async (any, to) => {
      expect(await changedSettings(any, any, to)).toEqual({ written: '', removed: [] });
      expect((await changedSettings(undefined, any, to)).removed).toEqual([]);
    }),
    { numRuns: runs(0.5) },
  ));

test('the construct of the CDK has its own words', async () => {
  const { written } = await changedSettings(
    urls('https://a.example.com/'),
    urls('https://${Domain}/'),
    'cdk',
  );
  expect(written).toBe(
    [
      'oAuth: {',
      '  flows: { authorizationCodeGrant: true },',
      '  scopes: [OAuthScope.OPENID],',
      '  callbackUrls: [`https://${props.domain}/`],',
      '},',
    ].join('\n'),
  );
});

test('where it has none, those of the L1 construct are written', async () => {
  const { written, removed } = await changedSettings(
    made({
      disableOAuth: true,
      writeAttributes: ['email'],
      authFlows: { clientToken: true },
      generateSecret: true,
    }),
    made({ disableOAuth: true, authFlows: { userSrp: true }, generateSecret: true }),
    'cdk',
  );
  expect(written).toBe('explicitAuthFlows: ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],');
  expect(removed).toEqual(['writeAttributes']);
});

test('Pulumi has the words of its resource', async () => {
  const { written } = await changedSettings(
    urls('https://a.example.com/'),
    urls('https://${Domain}/'),
    'pulumi',
  );
  expect(written).toBe('callbackUrls: [pulumi.interpolate`https://${args.domain}/`],');
});
