/**
 * Conversions to and from the props of the CDK's own construct. `checks/` and the entry may import it.
 *
 * Reads the props of the CDK's own construct as a client.
 */
import type { Bindings, UserPoolClientProps } from '@org/cognito-core';
import type {
  UserPoolClientProps as CdkUserPoolClientProps,
  UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import type { ReferenceValue } from '../bind';
import { readCdkSettings, withoutFields } from './read-settings';

/** A client and what its references stand for, as the construct of this package takes them. */
export interface ClientWithReferences {
  /** The client in the words of core. */
  readonly client: UserPoolClientProps;
  /** What each reference stands for. */
  readonly references: Bindings<ReferenceValue>;
}

/**
 * Reads the props of the CDK's own construct `UserPoolClient`, so that an app moves over in one line:
 * `new UserPoolClient(this, 'Web', { userPool, ...fromCdkProps({ ... }) })`.
 *
 * Each token becomes a reference. The token of a construct is named by the id of the construct and the attribute
 * (`Project.Arn`), any other token by its path (`oAuth.callbackUrls.0`). Apart from its tokens, a string is literal, as
 * in the CDK: `${name}` in it is not a reference. `userPool` is left out.
 *
 * It checks nothing and loses nothing: malformed values and unknown fields are passed on for core to report. It throws
 * only if reading a value throws: a string that merely looks like a token of the CDK, or a construct without a value to
 * give.
 *
 * @param bindings What references are bound to already. Such a token keeps its name.
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 * import { OAuthScope } from 'aws-cdk-lib/aws-cognito';
 * import { fromCdkProps } from '@org/cognito-cdk';
 *
 * const { client, references } = fromCdkProps({
 *   accessTokenValidity: Duration.minutes(15),
 *   oAuth: { scopes: [OAuthScope.OPENID] },
 * });
 * assert.deepStrictEqual(client, { accessTokenValidity: { minutes: 15 }, oAuth: { scopes: ['openid'] } });
 * assert.deepStrictEqual(references, {});
 */
export const fromCdkProps = (
  props: UserPoolClientOptions | CdkUserPoolClientProps,
  bindings: Bindings<ReferenceValue> = {},
): ClientWithReferences => {
  const { client, references } = readCdkSettings(props, bindings);
  // The construct's types allow combinations that core's types do not. Core reports these.
  return { client: withoutFields(['userPool'], client) as UserPoolClientProps, references };
};
