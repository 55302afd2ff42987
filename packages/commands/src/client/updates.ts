/**
 * What updates reset: `UpdateUserPoolClient` replaces all settings of a client, so what a request leaves out goes back to its
 * default.
 */
import {
  advice,
  listed,
  spellings,
  type Issue,
  type Message,
  type MessagePart,
  type PropertySpelling,
  type PropertySpellings,
} from '@org/cognito-core';
import type { Written } from '../value/written';
import type { WrittenDialect } from './written-client';

const table: PropertySpellings = spellings;

// -------------------------------------------------------------------------------------
// defaults
// -------------------------------------------------------------------------------------

/** A setting that goes back to its default. */
export interface Reset {
  /** Its name in the service. */
  readonly property: string;
  /** Its default, as a part of a sentence. */
  readonly to: string;
}

const shownDefault = (property: string): string => {
  const { serviceDefault, properties } = table[property] as PropertySpelling;
  const inner = Object.values(properties ?? {}).flatMap((each) => each.serviceDefault ?? []);
  const values = Array.isArray(serviceDefault) ? serviceDefault : [serviceDefault ?? inner].flat();
  return values.length === 0
    ? 'none'
    : listed([...new Set(values.map((value) => `\`${String(value)}\``))]).join('');
};

const worded: Readonly<Record<string, string>> = {
  AllowedOAuthFlowsUserPoolClient: '`false`, which turns OAuth off',
  ReadAttributes: 'all',
  WriteAttributes: 'all',
  AccessTokenValidity: '1 hour',
  IdTokenValidity: '1 hour',
  RefreshTokenValidity: '30 days',
  AuthSessionValidity: '3 minutes',
  RefreshTokenRotation: '`DISABLED`',
  AnalyticsConfiguration: 'none',
};

/** Every setting that an update can reset, in the order of what hurts most. */
const resettable: ReadonlyArray<string> = [
  ...['AllowedOAuthFlowsUserPoolClient', 'AllowedOAuthFlows', 'AllowedOAuthScopes'],
  ...['ExplicitAuthFlows', 'CallbackURLs', 'LogoutURLs', 'DefaultRedirectURI', 'SupportedIdentityProviders'],
  ...['AccessTokenValidity', 'IdTokenValidity', 'RefreshTokenValidity', 'TokenValidityUnits'],
  ...['ReadAttributes', 'WriteAttributes', 'RefreshTokenRotation', 'AuthSessionValidity'],
  ...['PreventUserExistenceErrors', 'EnableTokenRevocation', 'EnablePropagateAdditionalUserContextData'],
  'AnalyticsConfiguration',
];

/**
 * Whether a request can send the default of a setting. Of the others, such as the callback URLs, a request that means their
 * default leaves them out.
 */
const canBeSent = (property: string): boolean => {
  const { serviceDefault, properties } = table[property] as PropertySpelling;
  // A rotation can be disabled. The units alone say nothing, and an analytics project cannot be taken away.
  return serviceDefault !== undefined || properties?.['Feature'] !== undefined;
};

/**
 * What a request resets by what it leaves out, in the order of what hurts most. Nothing if it leaves out only what it has no
 * other way to say, unless it copies settings of the client: then it says what it means by what it copies.
 */
export const resetsOf = (
  sent: ReadonlySet<string>,
  { isCopy = false }: { readonly isCopy?: boolean } = {},
): ReadonlyArray<Reset> => {
  const left = resettable.filter((property) => !sent.has(property));
  return isCopy || left.some(canBeSent)
    ? left.map((property) => ({ property, to: worded[property] ?? shownDefault(property) }))
    : [];
};

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

/** Neighbours that go back to the same default are told together. */
const toldResets = (resets: ReadonlyArray<Reset>): Message => {
  const groups: Array<{ readonly to: string; readonly properties: Array<string> }> = [];
  for (const { property, to } of resets) {
    const last = groups.at(-1);
    if (last?.to === to) last.properties.push(property);
    else groups.push({ to, properties: [property] });
  }
  return groups.flatMap(({ to, properties }, index): ReadonlyArray<MessagePart> => [
    index === 0 ? '' : ', ',
    ...listed(properties.map((property): MessagePart => ({ property }))),
    ` to ${to}`,
  ]);
};

/** The issue of an update that resets something. */
export const updateResets = (
  resets: ReadonlyArray<Reset>,
  { dialect, roundTrip, describedAs }: UpdateFacts,
): Issue => ({
  code: 'update-resets',
  severity: 'warning',
  path: [],
  dialect,
  message: [
    describedAs === undefined
      ? 'leaves out settings, which go back to their defaults: '
      : `does not send back all of \`${describedAs}\`, so that settings go back to their defaults: `,
    ...toldResets(resets),
  ],
  fixes: [advice(roundTrip)],
});

/** What is known of an update beside what it sends. */
export interface UpdateFacts {
  readonly dialect: WrittenDialect;
  /** How to reset nothing, in the imperative. */
  readonly roundTrip: string;
  /** What it read of the client before. */
  readonly describedAs?: string | undefined;
}

/** Whether a value surely gives a setting something else than its default. */
const givesOther = (property: string, value: Written): boolean => {
  const { serviceDefault, properties } = table[property] as PropertySpelling;
  switch (value.kind) {
    case 'known':
      return value.value !== serviceDefault;
    case 'text':
      return true;
    case 'list': {
      if (value.items.length === 0) return false;
      const items = value.items.map((item) => (item.kind === 'known' ? String(item.value) : undefined));
      const defaults = Array.isArray(serviceDefault) ? (serviceDefault as ReadonlyArray<string>) : [];
      const isDefault = items.length === defaults.length && defaults.every((each) => items.includes(each));
      return !isDefault && !(defaults.length > 0 && items.includes(undefined));
    }
    case 'object':
      return value.entries.some(({ key, value: inner, isCertain }) => {
        const known = Object.entries(properties as PropertySpellings).find(([name]) => name === key)?.[1];
        return isCertain && inner.kind === 'known' && inner.value !== known?.serviceDefault;
      });
    default:
      return false;
  }
};

/** The settings that one request gave a client and a later one takes back by leaving them out. */
export const undoneBy = (
  earlier: ReadonlyMap<string, Written>,
  sent: ReadonlySet<string>,
): ReadonlyArray<string> =>
  resettable.filter((property) => {
    const value = earlier.get(property);
    return value !== undefined && !sent.has(property) && givesOther(property, value);
  });

/** The issue of an update that takes back what the same text gave the same client. */
export const updateUndoes = (
  undone: ReadonlyArray<string>,
  { dialect }: Pick<UpdateFacts, 'dialect'>,
): Issue => ({
  code: 'update-undoes',
  severity: 'error',
  path: [],
  dialect,
  message: [
    'takes back ',
    ...listed(undone.map((property): MessagePart => ({ property }))),
    ', given to the same client before: an update resets what it leaves out',
  ],
  fixes: [advice('give them again here, or give everything at once')],
});
