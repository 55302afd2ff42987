import { mention, said } from '@org/cognito-core';
import { holds, knownTexts, not } from '../../client/known-client';
import { causes } from '../cause';
import { ifClientIsThere, ifRefused, ifSo, invalidAtService, unlessAt, unlessNamed } from '../judgements';
import { guide, thread } from '../../cited/sources';

const later = '2026-12-01';

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
      ({ pool }) => not(pool?.hasDomain),
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
    judge: (facts) => {
      const judged = ifRefused('identity_provider')(facts);
      // An app is told invalid_request of other mistakes.
      const isToldToApp = /invalid_request/.test(facts.text) && !invalidAtService.test(facts.text);
      if (judged === undefined || isToldToApp) return unlessAt('authorize', 'login', 'error')(facts);
      return ifClientIsThere(judged)(facts);
    },
  },
  'provider-answered-with-error': {
    summary: 'The identity provider refused the user pool, or did not answer it',
    fields: [],
    why: 'After the sign-in at a provider, the user pool asks the provider for tokens. What the provider answers comes to the app as invalid_request, with the name of the provider and its answer in error_description.',
    decides: 'Which provider does error_description name, and what does the provider log?',
    fix: 'compare the client id, the secret and `https://<domain>/oauth2/idpresponse` with those at the provider; if it was too slow, try again',
    sources: [
      guide(
        'Authorize endpoint',
        'invalid_request is also for errors and timeouts of identity providers, which error_description tells.',
        later,
      ),
      thread(
        'TimothyJones/github-cognito-openid-wrapper#3',
        'The token endpoint of the provider could not be reached.',
        later,
      ),
    ],
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
      thread('DuendeArchive/IdentityModel#555', 'The list of audiences in an access token is empty.', later),
      thread('camunda/camunda#44650', 'Tokens of machines have no aud.', later),
    ],
    clues: /\baud\b|audience|allowedClients|agentcore|client_id/i,
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
      thread('awslabs/aws-jwt-verify#98', 'The ID token was given to a verifier of access tokens.', later),
    ],
    clues: /id ?token|access ?token|authorizer|missing a required claim/i,
  },
  'issuer-form': {
    summary: 'The verifier expects another issuer than the token has',
    fields: [],
    why: 'The issuer is the address of the user pool, `https://cognito-idp.<Region>.amazonaws.com/<pool id>` or its newer form with `issuer-cognito-idp`, and never the domain of the sign-in pages. The two must match as strings.',
    decides: 'What is `iss` in the token, and what does the verifier expect?',
    fix: 'configure the issuer that stands in the token, without a `/` at its end',
    sources: [
      guide('Verifying JSON Web Tokens', 'The issuer must match the user pool.'),
      thread('nextauthjs/next-auth#2905', 'The domain of the sign-in pages stood for the issuer.', later),
      thread(
        'amazon-archives/amazon-cognito-identity-js#391',
        'A character was wrong in the name by which an identity pool knows the user pool.',
        later,
      ),
    ],
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
    sources: [
      guide('Authorize endpoint', 'An ID token is returned only if openid is asked for.'),
      thread('simov/grant#189', 'The request had no openid.', later),
    ],
    judge: ifSo(
      ({ record }) => not(holds(knownTexts(record.AllowedOAuthScopes), 'openid')),
      said`${mention('oAuth', 'scopes')} lacks openid`,
      said`${mention('oAuth', 'scopes')} has openid`,
    ),
  },
  'identity-pool-other-client': {
    summary: 'The identity pool does not know the user pool or the client that the token comes from',
    fields: [],
    why: 'An identity pool lists user pools with the ids of their clients. A token of another client, of a new user pool or of another Region is refused.',
    decides: 'Are `iss` and `aud` of the ID token among the providers of the identity pool?',
    fix: 'add the user pool and this client id to the identity pool, and name the Region of the user pool in Logins',
    sources: [
      thread('aws-amplify/amplify-js#2067', 'The identity pool had the ids of other clients.', later),
      thread('amazon-archives/amazon-cognito-identity-js#7', 'The token came from a second client.', later),
      thread('amazon-archives/amazon-cognito-identity-js#153', 'The user pool had been made anew.', later),
    ],
  },
  'attribute-required-missing': {
    summary: 'The user has no value for an attribute that the user pool requires',
    fields: [['writeAttributes']],
    why: 'Whoever signs up must bring every required attribute, and so must a provider, by its mapping. An attribute that the client may not write counts as missing.',
    decides: 'Does the sign-up send the attribute, or the provider map it, and may the client write it?',
    fix: said`send or map the attribute, and let ${mention('writeAttributes')} have it; whether it is required cannot be changed later`,
    sources: [
      thread('amazon-archives/amazon-cognito-auth-js#222', 'A provider gave no value for it.', later),
      thread('aws-samples/aws-amplify-oidc-federation#2', 'The provider sent no email address.', later),
    ],
  },
  'trigger-failed': {
    summary: 'A Lambda trigger of the user pool refused the user, or failed',
    fields: [],
    why: 'The service repeats what the function threw, after the name of the trigger. It is no setting of the client.',
    decides: 'What does the log of the function say?',
    fix: 'mend the function; what it throws is shown to the user',
    sources: [
      thread('aws-amplify/amplify-flutter#1051', 'The function was written for another runtime.', later),
      guide(
        'Customizing user pool workflows with Lambda triggers',
        'A function that throws stops the sign-in.',
      ),
    ],
  },
  'token-expired': {
    summary: 'The token is too old',
    fields: [['accessTokenValidity'], ['idTokenValidity']],
    why: 'ID and access tokens live for an hour unless the client says otherwise. The app must refresh them before it calls.',
    decides: 'What is `exp` in the token, and is the clock of the machine right?',
    fix: said`refresh the tokens when they expire; ${mention('accessTokenValidity')} and ${mention('idTokenValidity')} say how long they live`,
    sources: [
      thread('aws-amplify/amplify-js#10147', 'An app sent ID tokens that were older than an hour.', later),
      guide('Using tokens', 'Each client decides how long its tokens are valid.'),
    ],
  },
  'registration-off': {
    summary: 'The user pool does not let apps register themselves',
    fields: [],
    why: 'MCP clients without a client id register at the endpoint that the discovery document names. A user pool names one only if its dynamic client registration is on and it has a domain.',
    decides: 'Does `/.well-known/openid-configuration` of the user pool have registration_endpoint?',
    fix: 'give the tool the id of a client that you make (the preset `mcp`), or turn dynamic client registration on',
    sources: [
      thread('anthropics/claude-code#67258', 'The discovery document had no registration_endpoint.', later),
      guide('Dynamic client registration', 'The endpoint is named where registration is on.', later),
    ],
    judge: ifSo(
      ({ pool }) => not(pool?.dynamicClientRegistration && pool.dynamicClientRegistration.enabled === true),
      'dynamic client registration is off in the user pool',
      'dynamic client registration is on in the user pool',
    ),
  },
  'client-not-there': {
    summary: 'There is no client of this id in this user pool and Region',
    fields: [],
    why: 'A client is deleted and made again when a field changes that cannot be changed, such as its secret, and gets a new id. The id of another stage, user pool or Region is not known here either.',
    decides: 'Does list-user-pool-clients show the id, in the Region and the account of the call?',
    fix: 'take the id from the output of the deployment, and call the Region of the user pool',
    sources: [
      guide('App client settings', 'A client belongs to one user pool.'),
      thread(
        'amazon-archives/amazon-cognito-auth-js#121',
        'The error page of a second client said invalid_request, and nothing else.',
      ),
    ],
    clues: invalidAtService,
    // The endpoints for programs answer invalid_client.
    judge: (facts) => unlessAt('authorize', 'login', 'error')(facts) ?? unlessNamed(facts),
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
