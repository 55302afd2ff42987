import { mention, said } from '@org/cognito-core';
import { holds, knownTexts } from '../../client/known-client';
import { causes } from '../cause';
import { ifRefused, ifSo } from '../judgements';
import { guide, thread } from '../sources';

/** The user pool around the client, and what reads its tokens. */
export const surroundingCauses = causes({
  'no-branding': {
    summary: 'The client has no branding style for managed login',
    fields: [],
    why: 'A domain with the newer managed login shows pages only for clients that have a branding style. Clients from CloudFormation, the CDK or the API have none at first.',
    decides: 'Is the version of the domain 2, and does the client have a branding?',
    fix: 'add an AWS::Cognito::ManagedLoginBranding for the client, with UseCognitoProvidedValues: true, or use version 1 of the domain',
    sources: [thread('minorun365/html-share#3', 'A branding for the client brought the pages back.')],
  },
  'no-domain': {
    summary: 'The user pool has no domain, or the app asks another one',
    fields: [],
    why: 'The OAuth endpoints and the sign-in pages are at the domain of the user pool. Without one, or with one of another pool, nobody answers.',
    decides: 'Does the user pool have a domain, and is it the host of the failed URL?',
    fix: 'add a domain to the user pool, and send requests there',
    sources: [
      guide('User pool endpoints and managed login reference', 'A domain activates the endpoints.'),
      thread('aws-amplify/amplify-js#755', 'The pages came once there was a domain.'),
    ],
    clues: /can.t be reached|enotfound|dns|nxdomain/i,
    judge: ifSo(
      ({ pool }) => (pool?.hasDomain === undefined ? undefined : !pool.hasDomain),
      'the user pool has no domain',
      'the user pool has a domain',
    ),
  },
  'provider-not-supported': {
    summary: 'The client does not support the identity provider',
    fields: [['supportedIdentityProviders']],
    why: 'A client shows only the providers that it lists, by their exact names. Without any, the sign-in page has nothing to offer.',
    decides: 'Is the provider, or COGNITO for users of the pool itself, in the list of the client?',
    fix: said`add it to ${mention('supportedIdentityProviders')}, in the letter case of the user pool`,
    sources: [guide('App client settings', 'A client lists the providers that its users sign in with.')],
    judge: ifRefused('identity_provider'),
  },
  'provider-not-there': {
    summary: 'The provider is not in the user pool yet',
    fields: [['supportedIdentityProviders']],
    why: 'The service refuses a client that names a provider which the user pool does not have. In one deployment the client may be made first, unless it depends on the provider.',
    decides: 'Does the user pool have a provider of this exact name, and does the client wait for it?',
    fix: 'name the provider by reference, or let the client depend on it',
    sources: [
      thread('aws/aws-cdk#15850', 'The client was made before its provider.'),
      thread('aws/aws-cdk#15692', 'A name that is only text makes no order.'),
    ],
  },
  'attribute-not-writable': {
    summary: 'The client may not write an attribute that the app sends',
    fields: [['writeAttributes']],
    why: 'A client writes only the attributes that it lists; one that lists none writes the standard attributes, and no custom one that was added later. A misspelt name is refused alike.',
    decides: 'Which attribute of the call is not in the list of the client, down to the prefix `custom:`?',
    fix: said`add the attribute to ${mention('writeAttributes')}, or do not send it`,
    sources: [
      thread(
        'amazon-archives/amazon-cognito-identity-js#397',
        'The client had no permission for the attribute.',
      ),
      thread('aws/aws-aspnet-cognito-identity-provider#97', 'The client had to be allowed to write it.'),
      thread('aws-amplify/amplify-js#5345', 'The name of an attribute was misspelt.'),
    ],
  },
  'attribute-immutable': {
    summary: 'The attribute cannot be changed',
    fields: [],
    why: 'An attribute that the user pool made immutable is written once. A provider that maps it writes it at each sign-in, so that the second sign-in fails.',
    decides: 'Is the attribute mutable in the schema of the user pool, and does a provider map it?',
    fix: 'take the mapping out, or map another attribute; whether an attribute is mutable cannot be changed later',
    sources: [guide('Specifying identity provider attribute mappings', 'Mapped attributes must be mutable.')],
  },
  'token-audience': {
    summary: 'The API looks for the client id in `aud`, and access tokens have it in `client_id`',
    fields: [],
    why: 'An access token of Cognito has no `aud` claim; an ID token has. A verifier that looks for the audience refuses it.',
    decides: 'Is the token an access token (`token_use`), and does the verifier look for aud?',
    fix: 'let the verifier compare `client_id`: an HTTP API does with the client id as audience, aws-jwt-verify by clientId, AgentCore by allowed clients',
    sources: [
      thread(
        'aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock#718',
        'Access tokens carry the client in client_id, and have no aud.',
      ),
      thread('buccfer/aws-cognito-express#18', 'The verifier had compared aud alone.'),
    ],
    clues: /\baud\b|audience|allowedClients|agentcore/i,
  },
  'token-kind': {
    summary: 'The API takes the other kind of token',
    fields: [],
    why: 'A Cognito authorizer of a REST API takes ID tokens where the method names no scope, and access tokens where it does. An identity pool takes ID tokens alone.',
    decides: 'Does the method of the API name scopes, and is the token an access token?',
    fix: 'send the ID token, or name a scope at the method that the access token has',
    sources: [
      thread(
        'amazon-archives/amazon-cognito-identity-js#274',
        'The access token was sent in place of the ID token.',
      ),
      thread('amazon-archives/amazon-cognito-identity-js#12', 'An identity pool asked for the ID token.'),
    ],
    clues: /id ?token|access ?token|authorizer|missing a required claim/i,
  },
  'issuer-form': {
    summary: 'The verifier expects another issuer than the token has',
    fields: [],
    why: 'The issuer is the address of the user pool, `https://cognito-idp.<Region>.amazonaws.com/<pool id>` or its newer form with `issuer-cognito-idp`, and never the domain of the sign-in pages. The two must match as strings.',
    decides: 'What is `iss` in the token, and what does the verifier expect?',
    fix: 'configure the issuer that stands in the token, without a `/` at its end',
    sources: [guide('Verifying JSON Web Tokens', 'The issuer must match the user pool.')],
    clues: /issuer|\biss\b|well-known|discovery/i,
  },
  'token-validity-range': {
    summary: 'A lifetime is out of its range, often for lack of a unit',
    fields: [['accessTokenValidity'], ['idTokenValidity'], ['refreshTokenValidity']],
    why: 'A number without a unit counts hours for access and ID tokens, and days for refresh tokens: 60 means 60 hours. Access and ID tokens live for 5 minutes to 1 day, refresh tokens for 1 hour to 10 years.',
    decides: 'Does each lifetime have a unit, and is it in its range?',
    fix: 'write the unit beside the number',
    sources: [
      thread('lgallard/terraform-aws-cognito-user-pool#68', 'The default had been 60 hours.'),
      thread('awsdocs/aws-cloudformation-user-guide#828', 'The answer came for a number in the wrong unit.'),
    ],
  },
  'scope-openid-for-users': {
    summary: 'The client does not allow openid',
    fields: [['oAuth', 'scopes']],
    why: 'Without openid there is no ID token, and /oauth2/userInfo answers nobody. Load balancers and most libraries need both.',
    decides: 'Is openid among the scopes of the client and of the request?',
    fix: said`add openid to ${mention('oAuth', 'scopes')}, and ask for it`,
    sources: [guide('Authorize endpoint', 'An ID token is returned only if openid is asked for.')],
    judge: ifSo(
      ({ record }) => {
        const held = holds(knownTexts(record.AllowedOAuthScopes), 'openid');
        return held === undefined ? undefined : !held;
      },
      said`${mention('oAuth', 'scopes')} lacks openid`,
      said`${mention('oAuth', 'scopes')} has openid`,
    ),
  },
  'client-not-there': {
    summary: 'There is no client of this id in this user pool and Region',
    fields: [],
    why: 'A client is deleted and made again when a field changes that cannot be changed, such as its secret, and gets a new id. The id of another stage, user pool or Region is not known here either.',
    decides: 'Does list-user-pool-clients show the id, in the Region and the account of the call?',
    fix: 'take the id from the output of the deployment, and call the Region of the user pool',
    sources: [guide('App client settings', 'A client belongs to one user pool.')],
  },
  'user-not-confirmed': {
    summary: 'The user has signed up, and has not confirmed the address or the number',
    fields: [],
    why: 'A user who signs up must confirm by a code, unless a trigger or an administrator does it. Until then no sign-in succeeds.',
    decides: 'Is the status of the user UNCONFIRMED?',
    fix: 'send the code again (ResendConfirmationCode), or confirm the user in a pre sign-up trigger or as administrator',
    sources: [guide('Signing up and confirming user accounts', 'Users confirm before they sign in.')],
  },
  'sign-up-not-permitted': {
    summary: 'Only administrators make users in this user pool',
    fields: [],
    why: 'The user pool has AllowAdminCreateUserOnly on, as the CDK has by default. It is no setting of the client.',
    decides: 'Is AllowAdminCreateUserOnly true in the AdminCreateUserConfig of the user pool?',
    fix: 'let users sign up in the user pool (selfSignUpEnabled in the CDK), or make users by AdminCreateUser',
    sources: [guide('Policies for user creation', 'The user pool decides who makes users.')],
  },
});
