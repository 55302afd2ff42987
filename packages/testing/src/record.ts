import { toRecord, withRegisteredProviders, type ClientRecord, type Text } from '@org/cognito-core';
import * as fc from 'fast-check';
import { client } from './client';
import { providerNames } from './provider-arbitraries';
import type { ValidPropsOptions } from './valid-props';
import { portable, type Arbitrary } from './portable';
import { simplestFirst } from './simplest-first';

/** The providers that may be registered with a user pool. */
const registered = (references: boolean): fc.Arbitrary<ReadonlyArray<Text>> =>
  fc.array(
    references ? fc.oneof(simplestFirst, providerNames.known, providerNames.open) : providerNames.known,
    {
      maxLength: 2,
    },
  );

/**
 * Records as emitters get them: records of valid clients, with the default providers resolved.
 *
 * @example
 * import { isRegisteredProviders } from '@org/cognito-core';
 * import { record } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(
 *   fc.property(record(), ({ SupportedIdentityProviders }) => !isRegisteredProviders(SupportedIdentityProviders)),
 * );
 */
export const record = (options: ValidPropsOptions = {}): Arbitrary<ClientRecord> =>
  portable(
    fc
      .tuple(client(options), registered(options.references ?? true))
      .map(([valid, providers]) => withRegisteredProviders(toRecord(valid), providers)),
  );
