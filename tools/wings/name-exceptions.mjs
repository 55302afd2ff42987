const ofOAuth = 'A parameter of OAuth 2.0, whose name Terraform and others have for something else.';

/** Where a source may name what a tool calls a property, and why. */
export const nameExceptions = [
  { file: 'packages/app-config/src/check/parameter-checks.ts', names: ['refresh_token'], why: ofOAuth },
  {
    file: 'packages/app-config/src/request/app-request.ts',
    names: ['client_secret', 'refresh_token'],
    why: ofOAuth,
  },
  {
    file: 'packages/app-config/src/request/read-request.ts',
    names: ['access_token', 'id_token'],
    why: ofOAuth,
  },
  {
    file: 'packages/app-config/src/settings/read-facts.ts',
    names: ['clientId', 'userPoolId'],
    why: 'Facts about an app, and the paths of issues about them, which no field of a client says.',
  },
  {
    file: 'packages/app-config/src/urls/issuer-url.ts',
    names: ['userPoolId'],
    why: 'The path of an issue about the user pool, which no field of a client says.',
  },
  { file: 'packages/app-config/src/why/causes/grants.ts', names: ['refresh_token'], why: ofOAuth },
  { file: 'packages/app-config/src/why/causes/secrets.ts', names: ['client_secret'], why: ofOAuth },
  {
    file: 'packages/cdk/src/app/client-resolver.ts',
    names: ['userPoolId'],
    why: "It reads the CDK's own resource, by the name that the CDK has for its property.",
  },
  {
    file: 'packages/diff/src/identity-rows.ts',
    names: ['userPoolId'],
    why: 'The path of a row about the user pool, which no field of a client says.',
  },
  {
    file: 'packages/pulumi/src/argument-names.ts',
    names: ['userPoolId'],
    why: "A list of the provider's own arguments, which its types prove.",
  },
  {
    file: 'packages/testing/src/shape-faults.ts',
    names: ['clientSecret'],
    why: 'A fault: what somebody writes who knows another tool.',
  },
];
