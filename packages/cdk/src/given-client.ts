import {
  defaultOAuthSettings,
  encode,
  isUserPoolClient,
  noOAuthFlows,
  readProps,
  toRecord,
  unboundReferences,
  validateRead,
  type Bindings,
  type ClientRecord,
  type Issue,
  type OAuthFlows,
  type ValidateOptions,
} from '@org/cognito-core';
import type { ReferenceValue } from './bind';
import { withKnownValues } from './known-values';

/** What a construct is given as its client, read once. */
interface GivenClient {
  /** The record that is written; undefined if it is malformed, or if something in it is not bound. */
  readonly record: ClientRecord | undefined;
  /** The grants that are on. */
  readonly oAuthFlows: OAuthFlows;
  /** Judges the client, in which the rules see what is known of its references. */
  readonly issues: (options: ValidateOptions) => ReadonlyArray<Issue>;
}

/** Reads props, or a decoded client, with what its references stand for. */
export const givenClient = (client: unknown, references: Bindings<ReferenceValue>): GivenClient => {
  const props = isUserPoolClient(client) ? encode(client) : client;
  const read = readProps(props);
  const made = read.make();
  const unbound = unboundReferences(read, references);
  const hasKnownValues = made !== undefined && Object.keys(references).length > 0;
  return {
    record: made !== undefined && unbound.length === 0 ? toRecord(made) : undefined,
    oAuthFlows: made === undefined ? defaultOAuthSettings.flows : (made.oAuth?.flows ?? noOAuthFlows),
    issues: (options) => {
      const judged = hasKnownValues ? readProps(withKnownValues(props, references)) : read;
      return [...validateRead(judged, options).issues, ...unbound];
    },
  };
};
