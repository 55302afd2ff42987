import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { distinct } from '../reference/distinct';
import { fromParts, partsOf, type Text, text, type TextInput } from '../reference/text';
import { protections } from './protections';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** What must be said of a load balancer that signs users in, and what may. */
export interface AlbFacts<R extends string = string> extends SignInFacts<R> {
  /**
   * The names under which browsers reach the load balancer. They are written in lower case, as the load balancer
   * writes them in its callback URL; a reference must bring its name in lower case, which the `DNSName` of a load
   * balancer need not be.
   */
  readonly dnsNames: ReadonlyNonEmptyArray<TextInput<R>>;
  /**
   * Where a browser may go after signing out.
   * @default none
   */
  readonly logoutUrls?: RedirectFacts<R>['logoutUrls'];
}

const referenceOrUpperCase = /\$\{[^}]*\}|[A-Z]+/g;

/** A name in lower case, but for the names of the references in it. */
const lowerCase = <R extends string>(name: TextInput<R>): TextInput<R> => {
  if (typeof name === 'string') {
    return name.replace(referenceOrUpperCase, (part) => (part.startsWith('$') ? part : part.toLowerCase()));
  }
  return name._tag === 'Reference'
    ? name
    : fromParts(partsOf(name).map((part) => (typeof part === 'string' ? part.toLowerCase() : part)));
};

/** Where a load balancer takes the code. */
const callbackUrl = <R extends string>(dnsName: TextInput<R>): Text<R> => {
  const name = lowerCase(dnsName);
  return typeof name === 'string'
    ? `https://${name}/oauth2/idpresponse`
    : text`https://${name}/oauth2/idpresponse`;
};

/**
 * The props of an Application Load Balancer that signs users in (`authenticate-cognito`): the code grant, with the
 * secret without which the listener is refused ("The user pool client must have a client secret").
 *
 * The listener may ask for no scope that the client lacks; its default is openid.
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
  // Users sign in on the hosted pages only. Without any flow the service would turn on its default of three.
  authFlows: { refreshToken: true },
  oAuth: codeGrant({ logoutUrls: [], ...facts, callbackUrls: distinct(facts.dnsNames.map(callbackUrl)) }),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // As long as the session that a load balancer keeps by default.
  refreshTokenValidity: Duration.days(7),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
