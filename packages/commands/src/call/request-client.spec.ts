import { clientsIn, codesIn, fixed, issuesIn } from '../../fixtures/programs';

const js = (body: string): string => `
import {
  CognitoIdentityProviderClient, CreateUserPoolClientCommand, DescribeUserPoolClientCommand, UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
const idp = new CognitoIdentityProviderClient({});
${body}`;

const described = `const { UserPoolClient: c } = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));`;

/** The settings that an update is said to reset, and what it is said to have read. */
const resetsIn = (text: string, language?: 'python'): ReadonlyArray<unknown> =>
  clientsIn(text, language).flatMap(({ issues }) =>
    issues.flatMap(({ issue: { code, message } }) =>
      code === 'update-resets' && typeof message !== 'string'
        ? [message.flatMap((part) => (typeof part !== 'string' && 'property' in part ? [part.property] : []))]
        : [],
    ),
  );

describe('a call of the SDK for JavaScript', () => {
  test('that copies most of what it read resets the rest, and its fix is to spread it', () => {
    const program = js(`${described}
      await idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, CallbackURLs: [...c.CallbackURLs, url],
        LogoutURLs: c.LogoutURLs, AllowedOAuthFlows: c.AllowedOAuthFlows, AllowedOAuthScopes: c.AllowedOAuthScopes,
        AllowedOAuthFlowsUserPoolClient: c.AllowedOAuthFlowsUserPoolClient }));`);
    expect(issuesIn(program)).toEqual([['warning update-resets at UpdateUserPoolClientCommand']]);
    expect(resetsIn(program)[0]).toEqual(
      expect.arrayContaining(['SupportedIdentityProviders', 'ExplicitAuthFlows']),
    );
    expect(resetsIn(program)[0]).not.toContain('CallbackURLs');
    const [issue] = clientsIn(program)[0]?.issues ?? [];
    expect(issue?.issue.message).toContainEqual(expect.stringContaining('does not send back all of `c`'));
    expect(issue?.issue.fixes).toMatchObject([{ title: 'spread it before what changes: `...c`' }]);
  });

  test('is known by the names of its classes where the imports are not shown', () => {
    const update = `idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, LogoutURLs: c.LogoutURLs }));`;
    expect(issuesIn(`${described} ${update}`)).toEqual(issuesIn(js(`${described} ${update}`)));
    expect(issuesIn(`import { UpdateUserPoolClientCommand } from './store'; ${update}`)).toEqual([]);
  });

  test('that reads nothing first is told to', () => {
    const program = js(
      `idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ClientName: 'web' }));`,
    );
    const [issue] = clientsIn(program)[0]?.issues ?? [];
    expect(issue?.issue.fixes).toMatchObject([
      { title: expect.stringContaining('DescribeUserPoolClientCommand') as unknown },
    ]);
  });

  test.each([
    `${described} idp.send(new UpdateUserPoolClientCommand({ ...c, UserPoolId, ClientId, CallbackURLs: [url] }));`,
    `const answer = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
     idp.send(new UpdateUserPoolClientCommand({ ...answer.UserPoolClient!, CallbackURLs: [url] }));`,
    `const answer = await idp.describeUserPoolClient({ UserPoolId, ClientId });
     const { ClientSecret, CreationDate, LastModifiedDate, ...rest } = answer.UserPoolClient ?? {};
     idp.updateUserPoolClient({ ...rest, CallbackURLs: [url] });`,
    `const { UserPoolClient } = await idp.describeUserPoolClient({ UserPoolId, ClientId }).promise();
     delete UserPoolClient.ClientSecret;
     idp.updateUserPoolClient({ ...UserPoolClient, CallbackURLs: [url] }).promise();`,
    `const answer = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
     const input = { ...answer.UserPoolClient, UserPoolId, ClientId };
     input.CallbackURLs = [url];
     idp.send(new UpdateUserPoolClientCommand(input));`,
    'idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...settings }));',
    'idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...(await load()).UserPoolClient }));',
    'idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ...(await load.it()).UserPoolClient }));',
    'idp.send(new UpdateUserPoolClientCommand(settings));',
    'idp.send(new UpdateUserPoolClientCommand(...settings));',
    'const input = { UserPoolId, ClientId }; fill(input); idp.send(new UpdateUserPoolClientCommand(input));',
  ])('resets nothing after a round trip, and perhaps nothing where nobody knows: %s', (body) => {
    expect(codesIn(js(body))).toEqual([[]]);
  });

  test('resets what it takes out of what it read', () => {
    const program = js(`${described} const { ExplicitAuthFlows, ClientSecret, ...rest } = c;
      idp.send(new UpdateUserPoolClientCommand({ ...rest, UserPoolId, ClientId }));`);
    expect(resetsIn(program)).toEqual([['ExplicitAuthFlows']]);
  });

  test('that copies settings of what it perhaps read resets the rest', () => {
    const program =
      js(`const answer = await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
      const all = { ...(answer.UserPoolClient ?? {}) };
      idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, CallbackURLs: keep ? all.CallbackURLs : [] }));`);
    const [issue] = clientsIn(program)[0]?.issues ?? [];
    expect(issue?.issue.fixes).toMatchObject([{ title: 'spread it before what changes: `...the client`' }]);
  });

  test('takes back what an older call before it gave the same client', () => {
    const older = `const made = await idp.createUserPoolClient({ UserPoolId, ClientName: 'web', RefreshTokenValidity: 7 }).promise();
      await idp.updateUserPoolClient({ UserPoolId, ClientId: made.UserPoolClient.ClientId, ClientName: 'web' }).promise();`;
    expect(codesIn(older)[1]).toEqual(expect.arrayContaining(['update-undoes']));
  });

  test('takes back what a call before it gave the same client', () => {
    const create = (more: string) =>
      js(`
      const made = await idp.send(new CreateUserPoolClientCommand({
        UserPoolId, ClientName: 'web', ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        RefreshTokenValidity: 7,
      }));
      ${more}`);
    const update = `await idp.send(new UpdateUserPoolClientCommand({
      UserPoolId, ClientId: made.UserPoolClient.ClientId, CallbackURLs: ['https://a.test/in'],
      AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'],
      SupportedIdentityProviders: ['COGNITO'],
    }));`;
    const codes = codesIn(create(update));
    expect(codes[0]).toEqual([]);
    expect(codes[1]).toEqual(expect.arrayContaining(['update-undoes']));
    expect(codesIn(create(`if (again) { ${update} }`))[1]).toEqual(['update-resets']);
    expect(codesIn(create(update.replace('made.UserPoolClient', 'other.UserPoolClient')))[1]).toEqual([
      'update-resets',
    ]);
    expect(codesIn(create(update.replace('made.UserPoolClient.ClientId', '(await load()).id')))[1]).toEqual([
      'update-resets',
    ]);
    expect(codesIn(create(update.replace('made.UserPoolClient.ClientId', 'id()')))[1]).toEqual([
      'update-resets',
    ]);
  });

  test.each([
    "const AWS = require('aws-sdk'); new AWS.CognitoIdentityServiceProvider().createUserPoolClient({ UserPoolId: p, ClientName: 'x', RefreshTokenValidity: 0 }, done);",
    "import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'; new CognitoIdentityProvider({}).createUserPoolClient({ UserPoolId: p, ClientName: 'x', RefreshTokenValidity: 0 });",
    "const sdk = require('@aws-sdk/client-cognito-identity-provider'); c.send(new sdk.CreateUserPoolClientCommand({ UserPoolId: p, ClientName: 'x', RefreshTokenValidity: 0 }));",
    "import AWS from 'aws-sdk'; const params = { UserPoolId: p, ClientName: 'x' }; params.RefreshTokenValidity = 0; cognito.createUserPoolClient(params);",
  ])('is found in each version of the SDK: %s', (program) => {
    expect(codesIn(program, 'javascript')).toEqual([['refresh-zero']]);
  });

  test.each([
    "import { CreateUserPoolClientCommand } from './fakes'; new CreateUserPoolClientCommand({ RefreshTokenValidity: 0 });",
    "service.createUserPoolClient({ name: 'x' });",
    'service.createUserPoolClient(settings);',
    'service.toString({ RefreshTokenValidity: 0 });',
    "import * as sdk from '@aws-sdk/client-cognito-identity-provider'; new sdk({ RefreshTokenValidity: 0 });",
    "import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'; new GetUserCommand({ RefreshTokenValidity: 0 });",
    'class CreateUserPoolClientCommand {} new CreateUserPoolClientCommand({ RefreshTokenValidity: 0 });',
  ])('is none of another service: %s', (program) => {
    expect(codesIn(program)).toEqual([]);
  });

  test('is called by the name that it gives, or by its variable', () => {
    const names = clientsIn(
      js(`const made = await idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web' }));
        const input = new CreateUserPoolClientCommand({ UserPoolId, ClientName });
        idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName }));`),
    ).map(({ name, form, making }) => [name, form, making]);
    expect(names).toEqual([
      ['web', 'sdk-js', 'create'],
      ['input', 'sdk-js', 'create'],
      [undefined, 'sdk-js', 'create'],
    ]);
  });

  test('may stand in a custom resource of the CDK', () => {
    const program = `import { AwsCustomResource } from 'aws-cdk-lib/custom-resources';
      new AwsCustomResource(this, 'Update', {
        onCreate: { service: 'CognitoIdentityServiceProvider', action: 'updateUserPoolClient', parameters: { UserPoolId, ClientId, RefreshTokenValidity: 0 } },
        onUpdate: { service: 'CognitoIdentityServiceProvider', action: 'UpdateUserPoolClientCommand', parameters: { ClientId } },
        onDelete: { service: 'S3', action: 'deleteObject', parameters: {} },
      });
      new AwsCustomResource(this, 'Other', props);
      new AwsCustomResource(this, 'Open', { onCreate: call, onUpdate: { action, parameters: {} }, onDelete: { action: 'UpdateUserPoolClient', parameters } });`;
    expect(issuesIn(program)).toEqual([
      ["warning update-resets at 'updateUserPoolClient'", 'error refresh-zero at 0'],
      [
        "error user-pool-id-required at 'UpdateUserPoolClientCommand'",
        "warning update-resets at 'UpdateUserPoolClientCommand'",
      ],
    ]);
  });
});

test('the constants of the SDK for JavaScript are known', () => {
  const program = `import * as sdk from '@aws-sdk/client-cognito-identity-provider';
    import { ExplicitAuthFlowsType as Flows, TimeUnitsType } from '@aws-sdk/client-cognito-identity-provider';
    import { OAuthFlowType } from './types';
    idp.send(new sdk.CreateUserPoolClientCommand({
      UserPoolId, ClientName: 'web', ExplicitAuthFlows: [Flows.ALLOW_USER_SRP_AUTH, Flows.ALLOW_REFRESH_TOKEN_AUTH],
      TokenValidityUnits: { AccessToken: long ? TimeUnitsType.hours : sdk.TimeUnitsType.minutes }, AccessTokenValidity: 10,
      AllowedOAuthFlows: [OAuthFlowType.code], PreventUserExistenceErrors: TimeUnitsType,
    }));`;
  expect(clientsIn(program)[0]?.data).toEqual({
    ClientName: 'web',
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    TokenValidityUnits: { AccessToken: 'hours' },
    AccessTokenValidity: 10,
    AllowedOAuthFlows: [expect.stringMatching(/^\$\{/)],
    PreventUserExistenceErrors: expect.stringMatching(/^\$\{/) as unknown,
  });
});

describe('a call of boto3', () => {
  test('with a member that the operation does not have', () => {
    const program = `idp.update_user_pool_client(UserPoolId=pool, ClientId=cid, GenerateSecret=True, ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])`;
    expect(issuesIn(program, 'python')).toEqual([
      ['warning update-resets at update_user_pool_client', 'error unknown-key at GenerateSecret'],
    ]);
    expect(fixed(program, 'unknown-key', 0, 'python')).toBe(
      'idp.update_user_pool_client(UserPoolId=pool, ClientId=cid, ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])',
    );
  });

  test('with names of flows of another operation', () => {
    const program =
      'idp.create_user_pool_client(UserPoolId=pool, ClientName="app", ExplicitAuthFlows=["ALLOW_USER_SRP_AUTH", "REFRESH_TOKEN_AUTH"])';
    expect(issuesIn(program, 'python')).toEqual([['error auth-flow-unknown at "REFRESH_TOKEN_AUTH"']]);
    expect(fixed(program, 'auth-flow-unknown', 0, 'python')).toContain('"ALLOW_REFRESH_TOKEN_AUTH"])');
  });

  test.each([
    'client = idp.describe_user_pool_client(UserPoolId=p, ClientId=c)["UserPoolClient"]\nidp.update_user_pool_client(**client)',
    'client = idp.describe_user_pool_client(UserPoolId=p, ClientId=c).get("UserPoolClient")\nfor key in ("ClientSecret", "CreationDate"):\n    client.pop(key, None)\nidp.update_user_pool_client(**client)',
    'answer = idp.describe_user_pool_client(UserPoolId=p, ClientId=c)\nidp.update_user_pool_client(**{**answer["UserPoolClient"], "CallbackURLs": urls})',
    'answer = idp.describe_user_pool_client(UserPoolId=p, ClientId=c)\nidp.update_user_pool_client(**dict(answer["UserPoolClient"], CallbackURLs=urls))',
    'idp.update_user_pool_client(UserPoolId=p, ClientId=c, **settings)',
    'idp.update_user_pool_client(**load())',
  ])('resets nothing after a round trip, and perhaps nothing where nobody knows: %s', (program) => {
    expect(codesIn(program, 'python')).toEqual(program.includes('load()') ? [] : [[]]);
  });

  test('that copies a part of what it read resets the rest', () => {
    const program = `client = idp.describe_user_pool_client(UserPoolId=p, ClientId=c)["UserPoolClient"]
client.pop("ExplicitAuthFlows")
client.get(key)
idp.update_user_pool_client(UserPoolId=p, ClientId=c, ClientName=client.get(key))
idp.update_user_pool_client(**client)
idp.update_user_pool_client(UserPoolId=p, ClientId=c, CallbackURLs=client["CallbackURLs"], LogoutURLs=client.get("LogoutURLs"))`;
    expect(resetsIn(program, 'python')[1]).toEqual(['ExplicitAuthFlows']);
    expect(resetsIn(program, 'python')[2]).not.toContain('LogoutURLs');
    const issue = clientsIn(program, 'python')[2]?.issues.find((each) => each.issue.code === 'update-resets');
    expect(issue?.issue.fixes).toMatchObject([
      { title: expect.stringContaining('pass all of `client` but') as unknown },
    ]);
  });

  test('takes back what a call before it gave the same client', () => {
    const program = `made = idp.create_user_pool_client(UserPoolId=p, ClientName="x", RefreshTokenValidity=7)
idp.update_user_pool_client(UserPoolId=p, ClientId=made["UserPoolClient"]["ClientId"], ClientName="y")`;
    expect(codesIn(program, 'python')[1]).toEqual(expect.arrayContaining(['update-undoes']));
  });
});
