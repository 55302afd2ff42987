/**
 * The canonical form of a client.
 *
 * Law: `normalise(normalise(client))` is `normalise(client)`
 */
import type { UserPoolClientFields } from '../field/fields';
import type { OAuthFields, OAuthSettings } from '../field/oauth';
import { grantedScopes } from '../field/oauth-scope';
import { distinct } from '../reference/distinct';
import { isReference, type Value } from '../reference/reference';
import { printText, type Text } from '../reference/text';
import { merged } from './merged';
import type { UserPoolClient } from './user-pool-client';

type Texts = Value<ReadonlyArray<Text>>;

/** A text as it reads. Its printed form would escape a literal `${`, and so sort it elsewhere. */
const sortKey = (text: Text): string => (typeof text === 'string' ? text : printText(text));

/** Compares by code units. A literal `${a}` comes before the reference that prints the same. */
const byCodeUnits = (a: Text, b: Text): number => {
  const [keyOfA, keyOfB] = [sortKey(a), sortKey(b)];
  return keyOfA < keyOfB || (keyOfA === keyOfB && typeof a === 'string') ? -1 : 1;
};

/** Only read and write attributes are sorted, by code units, as in the construct. */
const sortedAttributes = (attributes: Texts | undefined): Texts | undefined =>
  attributes === undefined || isReference(attributes) ? attributes : distinct(attributes).sort(byCodeUnits);

const granted = ({ scopes, impliesOpenId = false }: Partial<OAuthFields>): Texts | undefined =>
  scopes === undefined || isReference(scopes) ? scopes : grantedScopes(scopes, impliesOpenId);

/** The service keeps no empty array here: it reads back as absent. */
const absentIfEmpty = (texts: Texts | undefined): Texts | undefined =>
  texts === undefined || isReference(texts) || texts.length > 0 ? texts : undefined;

const normaliseOAuth = (oAuth: Partial<OAuthFields>): Partial<OAuthSettings> =>
  merged<Partial<OAuthSettings>>({
    flows: oAuth.flows !== undefined && Object.values(oAuth.flows).includes(true) ? oAuth.flows : undefined,
    scopes: absentIfEmpty(granted(oAuth)),
    callbackUrls: absentIfEmpty(oAuth.callbackUrls),
    logoutUrls: absentIfEmpty(oAuth.logoutUrls),
    defaultRedirectUri: oAuth.defaultRedirectUri,
  } satisfies Record<keyof OAuthSettings, unknown>);

const absentIfBare = <A extends object>(fields: A): A | undefined =>
  Object.keys(fields).length === 0 ? undefined : fields;

/** Makes a client in its canonical form, from fields in which no rule found an error. */
export const normalise = (fields: UserPoolClientFields): UserPoolClient => {
  const { oAuth, keptOAuth } = fields;
  return merged<object>({ _tag: 'UserPoolClient' }, fields, {
    oAuth: oAuth === undefined || fields.disableOAuth ? undefined : normaliseOAuth(oAuth),
    keptOAuth:
      keptOAuth === undefined || !fields.disableOAuth ? undefined : absentIfBare(normaliseOAuth(keptOAuth)),
    readAttributes: sortedAttributes(fields.readAttributes),
    writeAttributes: sortedAttributes(fields.writeAttributes),
  }) as UserPoolClient;
};
