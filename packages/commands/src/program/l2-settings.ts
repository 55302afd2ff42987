/** The props of the CDK's own construct, with plain values in place of those of the CDK. */
import { ClientAttribute, OAuthScope, UserPoolClientIdentityProvider } from '@org/cognito-core';
import { choice, entryOf, joinedText, spreadObject, spreadsOf, truth } from '../value/objects';
import { isAbsent, originOf, type Call } from '../value/trace';
import {
  known,
  list,
  object,
  open,
  type Written,
  type WrittenEntry,
  type WrittenObject,
} from '../value/written';
import { argumentOf, settingsIn, withCamelKeys } from './arguments';
import { cdkCallee, cdkName, camelName, madeBy } from './cdk-names';

type Convert = (value: Written) => Written;

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** Converts each of several values by itself. What is nothing stays nothing. */
const inBranches =
  (convert: Convert): Convert =>
  (value) => {
    if (value.kind === 'choice') return choice(value.branches.map(inBranches(convert)), value.span);
    return isAbsent(value) ? value : convert(value);
  };

/** The classes by which Python writes objects. */
const structs: ReadonlyArray<string> = [
  'AnalyticsConfiguration',
  'AuthFlow',
  'CfnUserPoolClient.AnalyticsConfigurationProperty',
  'CfnUserPoolClient.RefreshTokenRotationProperty',
  'CfnUserPoolClient.TokenValidityUnitsProperty',
  'OAuthFlows',
  'OAuthSettings',
  'StandardAttributesMask',
];

/** A value that may be written as an object of a class. */
export const structValue = (value: Written): Written => {
  if (value.kind === 'object') return withCamelKeys(value);
  const call = madeBy('cognito', value, structs);
  return call === undefined ? value : { ...settingsIn(call, 0), span: call.span };
};

/** An object, entry by entry. */
const entriesBy = (converters: Readonly<Record<string, Convert>>): Convert =>
  inBranches((written) => {
    const value = structValue(written);
    return value.kind === 'object' ? convertedBy(converters, value) : value;
  });

const convertedBy = (converters: Readonly<Record<string, Convert>>, value: WrittenObject): WrittenObject =>
  spreadObject(
    value.entries.map((entry) => {
      const convert = Object.hasOwn(converters, entry.key) ? converters[entry.key] : undefined;
      return convert === undefined ? entry : { ...entry, value: convert(entry.value) };
    }),
    value.span,
    value.isWhole,
    spreadsOf(value),
  );

const itemsBy = (convert: Convert): Convert =>
  inBranches((value) =>
    value.kind === 'list' ? list(value.items.map(inBranches(convert)), value.span, value.isWhole) : value,
  );

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

const units = ['seconds', 'minutes', 'hours', 'days'].map((unit) => `Duration.${unit}`);

const duration: Convert = inBranches((value) => {
  const call = madeBy('core', value, [...units, 'Duration.millis', 'Duration.parse']);
  const amount = call && argumentOf(call, 0, 'amount');
  if (call === undefined || amount === undefined) return value;
  const unit = (cdkCallee('core', call) as string).slice('Duration.'.length);
  if (unit === 'parse') return amount;
  const written = (key: string, inUnit: Written): Written =>
    object([{ key, keySpan: call.head, value: inUnit, isCertain: true }], call.span);
  if (unit !== 'millis') return written(unit, amount);
  return amount.kind === 'known' && typeof amount.value === 'number'
    ? written('seconds', known(amount.value / 1000, amount.span))
    : value;
});

/** One of the constants of a class, or what its function `custom` is given. */
const constantOf = (className: string, constants: Readonly<Record<string, unknown>>): Convert =>
  inBranches((value) => {
    const name = cdkName('cognito', value);
    const [owner, constant = ''] = name?.split('.') ?? [];
    if (owner === className && Object.hasOwn(constants, constant)) {
      const word = constants[constant];
      if (typeof word === 'string') return known(word, value.span);
    }
    const call = madeBy('cognito', value, [`${className}.custom`]);
    const given = call && argumentOf(call, 0, 'name');
    return given ?? value;
  });

/** The name of a scope that a resource server has. */
export const scopeName = (value: Written): Written | undefined => {
  const call = madeBy('cognito', value, ['ResourceServerScope']);
  return call && entryOf(settingsIn(call, 0), 'scopeName')?.value;
};

/** The settings of a resource server. */
export const resourceServerSettings = (value: Written): WrittenObject | undefined => {
  const origin = originOf(value);
  if (origin?.kind !== 'made') return undefined;
  const { call } = origin;
  if (cdkCallee('cognito', call) === 'UserPoolResourceServer') return settingsIn(call, 2, ['scope', 'id']);
  return call.callee.kind === 'method' && camelName(call.callee.name) === 'addResourceServer'
    ? settingsIn(call, 1, ['id'])
    : undefined;
};

/** The scope that a resource server gives, as far as both are known. */
export const scopeOfServer = (call: Call): Written | undefined => {
  const [server, scope] = [argumentOf(call, 0, 'server'), argumentOf(call, 1, 'scope')];
  const settings = server && resourceServerSettings(server);
  const identifier = settings && entryOf(settings, 'identifier')?.value;
  const name = scope && scopeName(scope);
  return identifier === undefined || name === undefined
    ? undefined
    : joinedText([identifier, known('/', call.span), name], call.span);
};

const plainScope = constantOf('OAuthScope', OAuthScope);

const scope: Convert = (value) => {
  const call = madeBy('cognito', value, ['OAuthScope.resourceServer']);
  return call === undefined ? plainScope(value) : (scopeOfServer(call) ?? value);
};

const customPrefix = ClientAttribute.custom('');

const customAttribute: Convert = (value) =>
  value.kind === 'known' && typeof value.value === 'string' && !value.value.startsWith(customPrefix)
    ? known(`${customPrefix}${value.value}`, value.span)
    : value;

const standardNames: Readonly<Record<string, unknown>> = ClientAttribute;

const standardItem = ({ key, keySpan, value }: WrittenEntry): ReadonlyArray<Written> => {
  const name = standardNames[key];
  if (typeof name !== 'string' || truth(value) === false) return [];
  return [truth(value) === true ? known(name, keySpan) : open(key, keySpan)];
};

/** The names in attributes that are put together call by call; `undefined` where some of it cannot be followed. */
const attributeItems = (value: Written): ReadonlyArray<Written> | undefined => {
  if (madeBy('cognito', value, ['ClientAttributes']) !== undefined) return [];
  const origin = originOf(value);
  if (origin?.kind !== 'made' || origin.call.callee.kind !== 'method') return undefined;
  const { callee, args, hasMoreArgs } = origin.call;
  const before = attributeItems(callee.of);
  if (before === undefined || hasMoreArgs) return undefined;
  switch (camelName(callee.name)) {
    case 'withCustomAttributes':
      return [...before, ...args.map(customAttribute)];
    case 'withStandardAttributes': {
      const mask = structValue(args[0] ?? settingsIn(origin.call, 0));
      return mask.kind === 'object' && mask.isWhole
        ? [...before, ...mask.entries.flatMap(standardItem)]
        : undefined;
    }
    default:
      return undefined;
  }
};

const attributes: Convert = inBranches((value) => {
  const items = attributeItems(value);
  return items === undefined ? value : list(items, value.span);
});

const roleArn: Convert = inBranches((value) => {
  const call = madeBy('iam', value, ['Role.fromRoleArn']);
  return (call && argumentOf(call, 2, 'roleArn')) ?? value;
});

const analyticsNames: Readonly<Record<string, string>> = { application: 'applicationArn', role: 'roleArn' };

const analytics: Convert = (value) => {
  const converted = entriesBy({ role: roleArn })(value);
  if (converted.kind !== 'object') return converted;
  const entries = converted.entries.map((entry) => ({
    ...entry,
    key: analyticsNames[entry.key] ?? entry.key,
  }));
  return { ...converted, entries };
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const converters: Readonly<Record<string, Convert>> = {
  authFlows: entriesBy({}),
  oAuth: entriesBy({ flows: entriesBy({}), scopes: itemsBy(scope) }),
  authSessionValidity: duration,
  accessTokenValidity: duration,
  idTokenValidity: duration,
  refreshTokenValidity: duration,
  refreshTokenRotationGracePeriod: duration,
  supportedIdentityProviders: itemsBy(
    constantOf('UserPoolClientIdentityProvider', UserPoolClientIdentityProvider),
  ),
  readAttributes: attributes,
  writeAttributes: attributes,
  analytics,
};

/** The props of the CDK's own construct in plain values, without the user pool. */
export const l2Settings = (props: WrittenObject): WrittenObject => {
  const settings = convertedBy(converters, props);
  return { ...settings, entries: settings.entries.filter(({ key }) => key !== 'userPool') };
};
