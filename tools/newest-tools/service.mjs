/** The service itself, as its SDK for JavaScript declares it. */
import {
  authFlowNames,
  existenceErrorNames,
  featurePlans,
  rotationNames,
  UserPoolClientIdentityProvider,
} from '@org/cognito-core';
import { secondsIn } from '../../packages/core/dist/field/duration.js';
import { firstAuthFactorNames } from '../../packages/core/dist/rules/first-auth-factors.js';
import { oAuthFlowNames } from '../../packages/core/dist/spelling/value-names.js';
import { propertiesIn, valuesIn } from './declared.mjs';
import { readOfAnswers } from './read-by-import.mjs';
import { blocks, namesInBlock, settingNames } from './table-names.mjs';

/** Which of its files a type is in changes from version to version. */
const models = 'dist-types/models';

const secretValue = 'the value of a secret never enters a client';

/** @type {ReadonlyArray<{ type: string, known: ReadonlyArray<string>, aside?: Readonly<Record<string, string>> }>} */
const enumerations = [
  {
    type: 'ExplicitAuthFlowsType',
    known: Object.values(authFlowNames),
    aside: { ALLOW_CLIENT_TOKEN_AUTH: 'only the reference of GetClientToken names it' },
  },
  { type: 'OAuthFlowType', known: Object.values(oAuthFlowNames) },
  { type: 'TimeUnitsType', known: Object.keys(secondsIn) },
  { type: 'PreventUserExistenceErrorTypes', known: existenceErrorNames },
  { type: 'FeatureType', known: rotationNames },
  { type: 'UserPoolTierType', known: featurePlans },
  {
    type: 'AuthFactorType',
    known: Object.values(firstAuthFactorNames),
    aside: { SOFTWARE_TOKEN: 'an app for one-time passwords is a second factor' },
  },
  {
    type: 'IdentityProviderTypeType',
    known: Object.values(UserPoolClientIdentityProvider),
    aside: {
      COGNITO: 'the user pool itself is no provider that somebody adds',
      OIDC: 'such a provider has a name of its own',
      SAML: 'such a provider has a name of its own',
    },
  },
];

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const service = {
  name: '@aws-sdk/client-cognito-identity-provider',
  files: [models],
  comparisons: (read) => {
    const types = read(models);
    const answered = propertiesIn(types, 'UserPoolClientType');
    return [
      {
        what: 'CreateUserPoolClientRequest',
        declared: propertiesIn(types, 'CreateUserPoolClientRequest'),
        known: settingNames('service'),
        aside: { ClientSecret: secretValue },
      },
      {
        what: 'UpdateUserPoolClientRequest',
        declared: propertiesIn(types, 'UpdateUserPoolClientRequest'),
        known: settingNames('service'),
        aside: {
          ClientId: 'it says which client is changed',
          GenerateSecret: 'only a new client gets a secret in this way',
        },
      },
      { what: 'UserPoolClientType', declared: answered, known: readOfAnswers(answered) },
      ...blocks.map((block) => ({
        what: `${block}Type`,
        declared: propertiesIn(types, `${block}Type`),
        known: namesInBlock('service', block),
      })),
      ...enumerations.map(({ type, ...comparison }) => ({
        what: type,
        declared: valuesIn(types, type),
        ...comparison,
      })),
    ];
  },
};
