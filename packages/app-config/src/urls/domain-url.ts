import type { Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { dnsSuffix, isOfGovCloud, isRegion } from './region';
import { urlIssue, type UrlIssues } from './url-issue';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The domain that a user pool has at Amazon Cognito, by its prefix. */
export interface PrefixDomain {
  /** What stands before `.auth.`: 1 to 63 lower-case letters, digits and hyphens. */
  readonly prefix: string;
  /** The Region of the user pool, such as `eu-west-1`. */
  readonly region: string;
  /**
   * Whether its FIPS endpoint is meant, which has `auth-fips` in place of `auth`.
   * @default whether the Region is one of AWS GovCloud (US), which has no other
   */
  readonly isFips?: boolean;
}

/**
 * The domain of a user pool: a prefix with its Region, or the host of a custom domain or of a whole prefix domain. `https://`
 * may stand before the host. `http://` may only where an emulator runs on this machine: `http://localhost:9229`.
 */
export type UserPoolDomain = string | PrefixDomain;

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const prefixForm = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const reserved = ['aws', 'amazon', 'cognito'] as const;

const domainIssue = (message: string, fix: string, name = 'domain'): Issue =>
  urlIssue('domain-format', name, message, fix);

const prefixIssues = ({ prefix, region }: PrefixDomain): ReadonlyArray<Issue> => {
  const word = reserved.find((one) => prefix.includes(one));
  return [
    ...(prefixForm.test(prefix)
      ? []
      : [
          domainIssue(
            'is no prefix of a domain: it takes 1 to 63 lower-case letters, digits and hyphens',
            'give what stands before .auth. in the address of the sign-in page',
            'prefix',
          ),
        ]),
    ...(word === undefined
      ? []
      : [
          domainIssue(`has ${word} in it, which the service keeps for itself`, `leave ${word} out`, 'prefix'),
        ]),
    ...(isRegion(region)
      ? []
      : [domainIssue('is no Region', 'give the Region of the user pool, such as eu-west-1', 'region')]),
  ];
};

const ofPrefix = (domain: PrefixDomain): E.Either<UrlIssues, string> => {
  const [first, ...others] = prefixIssues(domain);
  if (first !== undefined) return E.left([first, ...others]);
  const { prefix, region, isFips = false } = domain;
  const label = isFips || isOfGovCloud(region) ? 'auth-fips' : 'auth';
  return E.right(`https://${prefix}.${label}.${region}.${dnsSuffix(region, 'amazoncognito.com')}`);
};

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

const hostForm = new RegExp(String.raw`^(?:https://)?((?:${label}\.)+${label}(?::\d{1,5})?)/?$`, 'i');

const emulatorForm = /^(https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?)\/?$/i;

const hostIssue = (text: string): Issue => {
  if (prefixForm.test(text)) {
    return domainIssue(
      'is a prefix without its Region',
      `give the prefix with its Region, or the whole host: ${text}.auth.<Region>.amazoncognito.com`,
    );
  }
  return /^https?:\/\/[^/]+\/./i.test(text)
    ? domainIssue('has a path, which no domain of a user pool has', 'give the host alone')
    : domainIssue(
        'is no host of a domain',
        'give the host of the sign-in page, such as auth.example.com or shop.auth.eu-west-1.amazoncognito.com',
      );
};

const ofHost = (text: string): E.Either<UrlIssues, string> => {
  const host = hostForm.exec(text)?.[1];
  if (host !== undefined) return E.right(`https://${host.toLowerCase()}`);
  const emulator = emulatorForm.exec(text)?.[1];
  return emulator === undefined ? E.left([hostIssue(text)]) : E.right(emulator.toLowerCase());
};

/**
 * The address of the domain of a user pool, at which its sign-in pages and its OAuth endpoints are, without a slash at
 * the end. The names of the service's own domains in China are taken from what others publish, not from its documentation.
 *
 * @returns On the left what is wrong with the domain, each with the code `domain-format`.
 *
 * @example
 * import { domainUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(domainUrl({ prefix: 'shop', region: 'eu-west-1' }), {
 *   _tag: 'Right',
 *   right: 'https://shop.auth.eu-west-1.amazoncognito.com',
 * });
 * assert.deepStrictEqual(domainUrl('auth.example.com'), { _tag: 'Right', right: 'https://auth.example.com' });
 */
export const domainUrl = (domain: UserPoolDomain): E.Either<UrlIssues, string> =>
  typeof domain === 'string' ? ofHost(domain) : ofPrefix(domain);

/** The prefix of an address at Amazon Cognito, and the host of any other. */
export const prefixOrHost = (url: string): string =>
  url.replace(/^https:\/\//, '').replace(/\.auth(?:-fips)?\.[a-z0-9-]+\.amazoncognito\.com(?:\.cn)?$/, '');
