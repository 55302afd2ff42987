/**
 * What is kept of an answer of the service: what clients and facts are made of. Of anything else nothing but its name is
 * kept, and of a secret only that there is one.
 *
 * Law: keeping what was kept changes nothing.
 */
import {
  lambdaTriggerCalled,
  recordShape,
  standardAttributes,
  type Path,
  type RecordShape,
} from '@org/cognito-core';
import { isValues, type Values } from '../values';
import type { UserPoolOperation } from './user-pool-reader';

/** What is kept of a value: itself, that it is there, nothing, or its members. A list is kept item by item. */
type Kept = 'value' | 'presence' | 'nothing' | KeptMembers | KeptByName;

/** What is kept of the members of an object. Of others, which nobody knows, it is kept that they are there. */
interface KeptMembers {
  readonly [member: string]: Kept;
}

/** The same for members whose names are no part of a type; `undefined` for one that nobody knows. */
type KeptByName = (member: string) => Kept | undefined;

// -------------------------------------------------------------------------------------
// what each answer has
// -------------------------------------------------------------------------------------

/** Members that are known, and that nothing is made of. */
const unread = (...members: ReadonlyArray<string>): KeptMembers =>
  Object.fromEntries(members.map((member) => [member, 'nothing']));

const dates = unread('CreationDate', 'LastModifiedDate');

const keptOf = (shape: RecordShape): KeptMembers =>
  Object.fromEntries(
    Object.entries(shape).map(([member, kind]) => [
      member,
      typeof kind === 'object' ? keptOf(kind) : 'value',
    ]),
  );

/** Whoever reads the client reports the members that no record has. */
const client: KeptMembers = {
  ...dates,
  UserPoolId: 'value',
  ClientId: 'value',
  ClientSecret: 'presence',
  ClientType: 'value',
  ...keptOf(recordShape),
};

/** Each client is asked for by itself, so that nothing else of it matters here. Emulators list more of it. */
const listedClient: KeptMembers = {
  ...unread(...Object.keys(client)),
  ClientId: 'value',
  ClientName: 'value',
};

const pool: KeptMembers = {
  ...dates,
  ...unread('Id', 'Name', 'Arn', 'Status', 'DeletionProtection', 'EstimatedNumberOfUsers', 'UserPoolTags'),
  ...unread('AutoVerifiedAttributes', 'AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'),
  ...unread('UserAttributeUpdateSettings', 'VerificationMessageTemplate', 'AdminCreateUserConfig'),
  ...unread(
    'SmsVerificationMessage',
    'SmsAuthenticationMessage',
    'SmsConfiguration',
    'SmsConfigurationFailure',
  ),
  ...unread('EmailVerificationMessage', 'EmailVerificationSubject', 'EmailConfiguration'),
  ...unread('EmailConfigurationFailure', 'MfaConfiguration', 'DeviceConfiguration', 'UserPoolAddOns'),
  ...unread('AccountRecoverySetting', 'KeyConfiguration', 'IssuerConfiguration', 'AcrConfiguration'),
  SchemaAttributes: {
    ...unread('AttributeDataType', 'NumberAttributeConstraints', 'StringAttributeConstraints'),
    Name: 'value',
    DeveloperOnlyAttribute: 'nothing',
    Mutable: 'value',
    Required: 'value',
  },
  LambdaConfig: (member) =>
    member === 'KMSKeyID' || lambdaTriggerCalled(member) !== undefined ? 'presence' : undefined,
  Policies: { PasswordPolicy: 'nothing', SignInPolicy: { AllowedFirstAuthFactors: 'value' } },
  UserPoolTier: 'value',
  DcrConfiguration: {
    EnableStatus: 'value',
    OpenDcrEnabled: 'value',
    AuthenticatedGrantTypes: 'value',
    OpenDcrGrantTypes: 'value',
    AllowedScopes: 'value',
  },
  Domain: 'value',
  CustomDomain: 'value',
};

/** What a provider can fill: attributes, and the name of a user. */
const isMappable = (attribute: string): boolean =>
  attribute === 'username' || standardAttributes.includes(attribute) || /^(?:dev:)?custom:./.test(attribute);

/** The details of a provider hold its secret. */
const provider: KeptMembers = {
  ...dates,
  ...unread('UserPoolId', 'ProviderType', 'ProviderDetails', 'IdpIdentifiers', 'AcrMapping'),
  ProviderName: 'value',
  AttributeMapping: (member) => (isMappable(member) ? 'value' : undefined),
};

const listedProvider: KeptMembers = { ...dates, ProviderName: 'value', ProviderType: 'nothing' };

const server: KeptMembers = {
  ...unread('UserPoolId', 'Name', 'ManagedBy'),
  Identifier: 'value',
  Scopes: { ScopeName: 'value', ScopeDescription: 'nothing' },
};

const domain: KeptMembers = {
  ...unread('UserPoolId', 'AWSAccountId', 'S3Bucket', 'CloudFrontDistribution', 'Version', 'Status'),
  ...unread('CustomDomainConfig', 'Routing'),
  Domain: 'value',
  ManagedLoginVersion: 'value',
};

const answers: { readonly [O in UserPoolOperation]: KeptMembers } = {
  ListUserPoolClients: { UserPoolClients: listedClient, NextToken: 'value' },
  DescribeUserPoolClient: { UserPoolClient: client },
  DescribeUserPool: { UserPool: pool },
  ListIdentityProviders: { Providers: listedProvider, NextToken: 'value' },
  DescribeIdentityProvider: { IdentityProvider: provider },
  ListResourceServers: { ResourceServers: server, NextToken: 'value' },
  DescribeUserPoolDomain: { DomainDescription: domain },
  DescribeManagedLoginBrandingByClient: { ManagedLoginBranding: 'presence' },
};

// -------------------------------------------------------------------------------------
// keeping
// -------------------------------------------------------------------------------------

/** What is kept of an answer, and where it has members that nobody knows. */
export interface KeptAnswer {
  readonly answer: Values;
  readonly unknown: ReadonlyArray<Path>;
}

const isScalar = (value: unknown): boolean => typeof value !== 'object';

const isNone = (value: unknown): boolean => value === undefined || value === null || value === '';

const isEmpty = (value: unknown): boolean => !isScalar(value) && Object.keys(value as object).length === 0;

/**
 * What is kept of the answer of an operation.
 *
 * @example
 * import { keptAnswer } from '@org/cognito-import';
 *
 * const described = { UserPoolClient: { ClientName: 'web', ClientSecret: 'hunter2', CreationDate: 1764547200 } };
 * assert.deepStrictEqual(keptAnswer('DescribeUserPoolClient', described), {
 *   answer: { UserPoolClient: { ClientName: 'web', ClientSecret: true } },
 *   unknown: [],
 * });
 */
export const keptAnswer = (operation: UserPoolOperation, answered: unknown): KeptAnswer => {
  const unknown: Array<Path> = [];

  const keptValue = (value: unknown, kept: Kept, path: Path): unknown => {
    if (kept === 'presence') return true;
    if (Array.isArray(value)) {
      return kept === 'value'
        ? value.filter(isScalar)
        : value.map((item: unknown, index) => keptValue(item, kept, [...path, index]));
    }
    if (kept === 'value') return isScalar(value) ? value : undefined;
    return isValues(value) && kept !== 'nothing' ? keptMembers(value, kept, path) : undefined;
  };

  const keptMembers = (values: Values, kept: KeptMembers | KeptByName, path: Path): Values => {
    const keptOfMember = (member: string): Kept | undefined => {
      if (typeof kept === 'function') return kept(member);
      return Object.hasOwn(kept, member) ? kept[member] : undefined;
    };
    return Object.fromEntries(
      Object.entries(values).flatMap(([member, value]) => {
        if (isNone(value)) return [];
        const place = [...path, member];
        const ofMember = keptOfMember(member);
        if (ofMember === undefined) {
          if (isEmpty(value)) return [];
          unknown.push(place);
        }
        const left = keptValue(value, ofMember ?? 'presence', place);
        return left === undefined ? [] : [[member, left]];
      }),
    );
  };

  return { answer: isValues(answered) ? keptMembers(answered, answers[operation], []) : {}, unknown };
};
