import { isRegisteredProviders } from '../field/identity-provider';
import type { Bindings } from '../reference/bindings';
import { openPlaces } from '../reference/open-places';
import { reference } from '../reference/reference';
import type { Text } from '../reference/text';
import type { ClientRecord } from './client-record';
import { withRegisteredProviders } from './emitter';

/** A record, and the values that its references are bound to. */
export interface BoundRecord<V> {
  readonly record: ClientRecord;
  readonly bindings: Bindings<V>;
}

/** A prefix for names that no taken name starts with. */
const freshStart = (taken: ReadonlyArray<string>): string => {
  let start = 'registeredProvider:';
  while (taken.some((name) => name.startsWith(start))) start += ':';
  return start;
};

/**
 * Resolves the default providers of the construct when some of their names are known only at deploy time. Each such
 * provider gets a reference with a name that no other reference has.
 *
 * @example
 * import { bindProviders, registeredProviders, text, reference } from '@org/cognito-core';
 *
 * const { record, bindings } = bindProviders(
 *   { SupportedIdentityProviders: registeredProviders },
 *   { stage: { Ref: 'Stage' } },
 *   ['Google', { Ref: 'Oidc' }],
 * );
 * assert.deepStrictEqual(record.SupportedIdentityProviders, [
 *   'Google',
 *   text`${reference('registeredProvider:1')}`,
 *   'COGNITO',
 * ]);
 * assert.deepStrictEqual(bindings, { stage: { Ref: 'Stage' }, 'registeredProvider:1': { Ref: 'Oidc' } });
 */
export const bindProviders = <V>(
  record: ClientRecord,
  bindings: Bindings<V>,
  providers: ReadonlyArray<string | V>,
): BoundRecord<V> => {
  if (!isRegisteredProviders(record.SupportedIdentityProviders)) return { record, bindings };
  const start = freshStart([...Object.keys(bindings), ...openPlaces(record).map(({ name }) => name)]);
  const own: Record<string, V> = {};
  const names = providers.map((provider, index): Text => {
    if (typeof provider === 'string') return provider;
    const name = `${start}${index}`;
    own[name] = provider;
    return { _tag: 'TextTemplate', parts: [reference(name)] };
  });
  return { record: withRegisteredProviders(record, names), bindings: { ...bindings, ...own } };
};
