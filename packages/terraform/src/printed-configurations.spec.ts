/** Configurations as text, with HashiCorp's parser and formatter as the oracles. */
import { format } from '@cdktn/hcl-tools';
import { reference, text, toRecord, UserPoolClient } from '@org/cognito-core';
import { client, record, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { inOneForm, parsedHcl } from '../fixtures/parsed-hcl';
import {
  expression,
  printConfiguration,
  readBack,
  terraformEmitter,
  toConfiguration,
  toConfigurationOrThrow,
  type BoundValue,
  type Configuration,
  type ConfigurationOptions,
} from './index';

jest.setTimeout(120_000);

/** Expressions of many forms, for the names of the references in random clients. */
const bindings: Readonly<Record<string, BoundValue>> = {
  webDomain: expression('aws_cloudfront_distribution.site.domain_name'),
  'AWS::Region': expression('data.aws_region.current.id'),
  'a-b_c.d:e': expression('lookup({ a = "}", b = "$${" }, "a")'),
  urls: expression('[for host in local.hosts : "https://${host}/"]'),
  amount: expression('var.amount * 2'),
  isLive: true,
};

/** What is bound in configurations: the Region gets its own data source. */
const { 'AWS::Region': _, ...withoutRegion } = bindings;

const named = client().map((given): UserPoolClient =>
  given.userPoolClientName === undefined ? { ...given, userPoolClientName: 'web' } : given,
);

const anyOptions: fc.Arbitrary<ConfigurationOptions> = fc.record(
  {
    existing: fc.constant({ a: { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' } }),
    identityProviders: fc.constant({ Google: 'aws_cognito_identity_provider.google' }),
    inTurn: fc.boolean(),
    outputSecrets: fc.boolean(),
    lint: fc.constant({ b: { silence: { 'auth-flow-password': 'one app\r\nis "old" */ ${x}' } } }),
    region: fc.constantFrom('eu-west-1', expression('var.region')),
  },
  { requiredKeys: [] },
);

/**
 * The parser makes `$` of `${"$"}`, which then escapes the expression after it, so its result does not say what the text
 * says. Terraform itself reads such texts in the tests of the real engines.
 */
const isParsedAsItIs = (printed: string): boolean =>
  !printed.includes('${"$') && printed === printed.normalize('NFC');

/** Configurations of two random clients, with their references bound. */
const configurations: fc.Arbitrary<Configuration> = fc
  .tuple(named, named, anyOptions)
  .map(([a, b, options]) => toConfiguration({ a, b }, { references: withoutRegion, ...options }))
  .filter(E.isRight)
  .map(({ right }) => right);

describe('any configuration', () => {
  test('is formatted as terraform fmt does', () =>
    fc.assert(
      fc.asyncProperty(configurations, async (given) => {
        const printed = printConfiguration(given, 'hcl');
        expect(await format(printed)).toBe(printed);
      }),
      { numRuns: runs(0.3) },
    ));

  test('says the same in HCL as in JSON', () =>
    fc.assert(
      fc.asyncProperty(configurations, async (given) => {
        const printed = printConfiguration(given, 'hcl');
        fc.pre(isParsedAsItIs(printed));
        const parsed = await parsedHcl(printed);
        expect(inOneForm(parsed)).toEqual(inOneForm(JSON.parse(printConfiguration(given, 'json'))));
      }),
      { numRuns: runs(0.3) },
    ));

  test('gives the same text once it was parsed, read back and emitted again', () =>
    fc.assert(
      fc.asyncProperty(record(), async (given) => {
        const asText = (args: object): string => {
          const resource = { aws_cognito_user_pool_client: { web: args } } as Configuration['resource'];
          return printConfiguration({ resource }, 'hcl');
        };
        const printed = asText(terraformEmitter.emit(given, bindings));
        fc.pre(isParsedAsItIs(printed));
        const { resource } = await parsedHcl(printed);
        const read = readBack(resource.aws_cognito_user_pool_client['web']?.[0], bindings);
        if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
        expect(asText(terraformEmitter.emit(read.right.record, read.right.references))).toBe(printed);
      }),
      { numRuns: runs(0.3) },
    ));
});

const web = UserPoolClient.make({
  userPoolClientName: text`web-${reference('local.stage')}`,
  generateSecret: true,
  authFlows: { userSrp: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid', 'orders/read'],
    callbackUrls: [
      text`https://${reference('domain')}/signed-in`,
      'https://staging.app.example.com/signed-in',
      'http://localhost:5173/signed-in',
    ],
  },
  accessTokenValidity: { minutes: 15 },
  refreshTokenRotation: true,
  supportedIdentityProviders: ['Google', 'COGNITO'],
  readAttributes: reference('attributes'),
});

const options: ConfigurationOptions<'domain' | 'attributes' | 'local.stage'> = {
  references: { domain: expression('aws_cloudfront_distribution.site.domain_name') },
  identityProviders: { Google: 'aws_cognito_identity_provider.google' },
  resourceServers: { orders: 'aws_cognito_resource_server.orders' },
  existing: { web: { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' } },
  lint: { web: { silence: { 'auth-flow-password': 'one app\nis old' } } },
  outputSecrets: true,
};

describe('a configuration', () => {
  test('as HCL', () => {
    expect(printConfiguration(toConfigurationOrThrow({ web }, options), 'hcl')).toBe(`variable "attributes" {
  type        = list(string)
  description = "For read_attributes of web"
}

resource "aws_cognito_user_pool_client" "web" {
  # cognito: silence auth-flow-password: one app is old
  name                                 = "web-\${local.stage}"
  user_pool_id                         = "eu-west-1_AbCdEfGhI"
  access_token_validity                = 15
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["openid", "orders/read"]
  callback_urls = [
    "https://\${aws_cloudfront_distribution.site.domain_name}/signed-in",
    "https://staging.app.example.com/signed-in",
    "http://localhost:5173/signed-in",
  ]
  explicit_auth_flows          = ["ALLOW_USER_SRP_AUTH"]
  generate_secret              = true
  id_token_validity            = 60
  read_attributes              = var.attributes
  refresh_token_validity       = 30
  supported_identity_providers = ["Google", "COGNITO"]

  refresh_token_rotation {
    feature                    = "ENABLED"
    retry_grace_period_seconds = 0
  }

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }

  lifecycle {
    # The service does not tell whether a client was made with a secret, so that an imported one has no
    # generate_secret in the state. Without this line, Terraform would replace the client, which gets a new id.
    ignore_changes = [generate_secret]
  }

  depends_on = [aws_cognito_identity_provider.google, aws_cognito_resource_server.orders]
}

import {
  to = aws_cognito_user_pool_client.web
  id = "eu-west-1_AbCdEfGhI/1example23456789"
}

output "web_client_secret" {
  description = "The secret of the app client web"
  value       = aws_cognito_user_pool_client.web.client_secret
  sensitive   = true
}
`);
  });

  test('as JSON', () => {
    const configuration = toConfigurationOrThrow({ web }, options);
    expect(printConfiguration(configuration, 'json')).toBe(
      `${JSON.stringify(configuration, undefined, 2)}\n`,
    );
  });

  test('keeps code of several lines as it is', async () => {
    const code = 'merge(\n    local.a,\n    { b = <<-EOT\n      x\n    EOT\n    },\n  )["b"]';
    const args = terraformEmitter.emit(
      { ClientName: text`${reference('x')}`, LogoutURLs: [text`${reference('x')}`] },
      { x: expression(code) },
    );
    const resource = { aws_cognito_user_pool_client: { web: args } };
    const printed = printConfiguration({ resource }, 'hcl');
    expect(printed.split(code)).toHaveLength(3);
    const { resource: parsed } = await parsedHcl(printed);
    expect(parsed.aws_cognito_user_pool_client['web']).toHaveLength(1);
  });
});

test('the record of an HCL that people write reads back', async () => {
  const { resource } = await parsedHcl(`resource "aws_cognito_user_pool_client" "spa" {
  name                = "shop-\${var.env}"
  user_pool_id        = aws_cognito_user_pool.p.id
  generate_secret     = "false"
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]
  callback_urls       = concat(local.urls, ["https://x.example/"])
  token_validity_units {
    access_token = "minutes"
  }
  access_token_validity = 15
}`);
  const read = readBack(resource.aws_cognito_user_pool_client['spa']?.[0]);
  expect(read).toEqual(
    E.right({
      record: {
        ClientName: text`shop-${reference('env')}`,
        GenerateSecret: false,
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
        CallbackURLs: reference('callback_urls'),
        TokenValidityUnits: { AccessToken: 'minutes' },
        AccessTokenValidity: 15,
      },
      references: {
        env: expression('var.env'),
        callback_urls: expression('concat(local.urls, ["https://x.example/"])'),
      },
      userPool: '${aws_cognito_user_pool.p.id}',
      metaArguments: {},
    }),
  );
  expect(toRecord(web).GenerateSecret).toBe(true);
});
