import { isClientId } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { domainUrl } from '../urls/domain-url';
import { authorizationEndpoint, tokenUrl, userInfoUrl } from '../urls/endpoint-urls';
import { discoveryUrl, type IssuerType, issuerUrl, readRegion } from '../urls/issuer-url';
import type { AppFacts } from './app-facts';
import { appIssue } from './app-issue';
import { gather, type Part } from './part';
import type { ClientSettings, Endpoints } from './settings';
import type { Target } from './target';

const missing = (name: string, fix: string): Part<never> =>
  E.left([appIssue('app-fact-missing', name, 'is missing', fix)]);

const clientIdOf = ({ client: { clientId } }: AppFacts): Part<string> => {
  if (clientId === undefined) return missing('clientId', 'give the id of the app client');
  return isClientId(clientId)
    ? E.right(clientId)
    : E.left([
        appIssue(
          'app-fact-format',
          'clientId',
          'is no id of an app client',
          'give the id of the client, not its name',
        ),
      ]);
};

type PoolSettings = Pick<ClientSettings, 'userPoolId' | 'region' | 'issuer' | 'discoveryUrl'>;

const poolOf = ({ userPoolId, issuerType = 'ORIGINAL' }: AppFacts): Part<PoolSettings> => {
  if (userPoolId === undefined) return missing('userPoolId', 'give the id of the user pool');
  const region = readRegion(userPoolId);
  // Each of them would say the same of an id that is none.
  if (E.isLeft(region)) return region;
  const pool = { userPoolId, type: issuerType };
  return gather({
    userPoolId: E.right(userPoolId),
    region,
    issuer: issuerUrl(pool),
    discoveryUrl: discoveryUrl(pool),
  });
};

const issuerTypeOf = (
  { issuerType = 'ORIGINAL' }: AppFacts,
  { title, issuerType: needed }: Target,
): Part<IssuerType> =>
  needed === undefined || needed === issuerType
    ? E.right(issuerType)
    : E.left([
        appIssue(
          'app-issuer-unsupported',
          'issuerType',
          `is ${issuerType}, and ${title} takes tokens of the original issuer alone`,
          'use the target that verifies tokens by their issuer, or a user pool with the original issuer',
        ),
      ]);

/** What is known of the client and its user pool, without the scopes. */
export const readClient = (
  facts: AppFacts,
  target: Target,
): Part<Omit<ClientSettings, 'hasSecret' | 'scopes'>> =>
  pipe(
    gather({ clientId: clientIdOf(facts), pool: poolOf(facts), issuerType: issuerTypeOf(facts, target) }),
    E.map(({ pool, ...others }) => ({ ...others, ...pool })),
  );

/** The endpoints of the domain. */
export const readEndpoints = ({ domain }: AppFacts): Part<Endpoints> => {
  if (domain === undefined)
    return missing('domain', 'give the domain of the user pool, at which its sign-in pages are');
  const address = domainUrl(domain);
  // Each of them would say the same of a domain that is none.
  if (E.isLeft(address)) return address;
  return gather({
    domain: address,
    authorization: authorizationEndpoint(domain),
    token: tokenUrl(domain),
    userInfo: userInfoUrl(domain),
  });
};

const webAddress = /^https?:\/\/[^\s/]+/i;

/** The URL of the server, where the target talks to one. */
export const readServerUrl = (
  { serverUrl }: AppFacts,
  { serverUrl: isNeeded = false }: Target,
): Part<string | undefined> => {
  if (!isNeeded) return E.right(undefined);
  if (serverUrl === undefined) return missing('serverUrl', 'give the URL of the MCP server');
  return webAddress.test(serverUrl)
    ? E.right(serverUrl)
    : E.left([
        appIssue(
          'app-fact-format',
          'serverUrl',
          'is no URL of a server',
          'give the whole URL, such as https://mcp.example.com/mcp',
        ),
      ]);
};
