import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { distinct } from '../reference/distinct';
import { fromParts, partsOf, type Text, text, type TextInput } from '../reference/text';
import { protections } from './protections';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** The facts about an Application Load Balancer that signs users in, from which `alb` makes props. */
export interface AlbFacts<R extends string = string> extends SignInFacts<R> {
  /**
   * The DNS names under which browsers reach the load balancer. `alb` writes them in lower case, as the load balancer
   * does in its callback URL. The value of a reference must be in lower case already, which the `DNSName` of a load
   * balancer need not be.
   */
  readonly dnsNames: ReadonlyArray<TextInput<R>>;
  /**
   * The sign-out URLs: where the service may redirect a browser after sign-out.
   * @default none
   */
  readonly logoutUrls?: RedirectFacts<R>['logoutUrls'];
}

const referenceOrUpperCase = /\$\{[^}]*\}|[A-Z]+/g;

/** A DNS name in lower case. The names of its references stay as they are. */
const lowerCase = <R extends string>(name: TextInput<R>): TextInput<R> => {
  if (typeof name === 'string') {
    return name.replace(referenceOrUpperCase, (part) => (part.startsWith('$') ? part : part.toLowerCase()));
  }
  return name._tag === 'Reference'
    ? name
    : fromParts(partsOf(name).map((part) => (typeof part === 'string' ? part.toLowerCase() : part)));
};

/** The URL at which a load balancer receives the authorization code. */
const callbackUrl = <R extends string>(dnsName: TextInput<R>): Text<R> => {
  const name = lowerCase(dnsName);
  return typeof name === 'string'
    ? `https://${name}/oauth2/idpresponse`
    : text`https://${name}/oauth2/idpresponse`;
};

/**
 * The props for an Application Load Balancer that signs users in (`authenticate-cognito`): the authorization code grant
 * and a client secret, without which the listener is refused ("The user pool client must have a client secret").
 *
 * The listener may ask only for scopes of the client; it asks for openid by default.
 *
 * @example
 * import { alb, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(alb({ dnsNames: ['Front-123.eu-west-1.elb.amazonaws.com'] }));
 * assert.deepStrictEqual(client.oAuth?.callbackUrls, [
 *   'https://front-123.eu-west-1.elb.amazonaws.com/oauth2/idpresponse',
 * ]);
 */
export const alb = <const R extends string = never>(facts: AlbFacts<R>): UserPoolClientProps<R> => ({
  ...named(facts),
  generateSecret: true,
  // Users sign in through managed login only. Without any flow, the service would turn on its three default flows.
  authFlows: { refreshToken: true },
  oAuth: codeGrant({ logoutUrls: [], ...facts, callbackUrls: distinct(facts.dnsNames.map(callbackUrl)) }),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // As long as the default session of a load balancer.
  refreshTokenValidity: Duration.days(7),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
