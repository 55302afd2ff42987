/** Clients with two and three faults, all of which are to be reported. */
import { refused, type Corpus, type CorpusEntry } from '../corpus-entry';
import type { Properties } from '../properties';
import { machine, web } from './shapes';

interface Fault {
  readonly shown: string;
  readonly code: string;
  readonly writes: Properties;
  readonly evidence: string;
}

/** Faults that do not touch one another, nor what a web app or a machine is. */
const faults: ReadonlyArray<Fault> = [
  {
    shown: 'a slash in the name',
    code: 'client-name-format',
    writes: { ClientName: 'shop/web' },
    evidence: 'API model: ClientName',
  },
  {
    shown: 'an access token of 4 minutes',
    code: 'access-token-range',
    writes: { AccessTokenValidity: 240, TokenValidityUnits: { AccessToken: 'seconds' } },
    evidence: 'service: Invalid range for token validity.',
  },
  {
    shown: 'rotation beside refresh',
    code: 'auth-flow-rotation-conflict',
    writes: {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    },
    evidence: 'service: ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow',
  },
  {
    shown: 'a logout URL over plain HTTP',
    code: 'logout-url-https',
    writes: { LogoutURLs: ['http://app.example.com/'] },
    evidence: 'service: <url> cannot use the HTTP protocol.',
  },
  {
    shown: 'sub to write',
    code: 'write-attr-unwritable',
    writes: { WriteAttributes: ['email', 'sub'] },
    evidence: 'service: Invalid write attributes specified while creating a client',
  },
  {
    shown: 'a session of 20 minutes',
    code: 'auth-session-range',
    writes: { AuthSessionValidity: 20 },
    evidence: 'API model: AuthSessionValidity',
  },
  {
    shown: 'GOOGLE',
    code: 'idp-builtin-case',
    writes: { SupportedIdentityProviders: ['COGNITO', 'GOOGLE'] },
    evidence: 'service: The provider GOOGLE does not exist for User Pool <id>.',
  },
  {
    shown: 'an incomplete analytics project',
    code: 'analytics-shape',
    writes: { AnalyticsConfiguration: { ApplicationId: 'abc123' } },
    evidence: 'service: Invalid analytics configuration given',
  },
];

const combined = (kind: string, base: Properties, parts: ReadonlyArray<Fault>): CorpusEntry =>
  refused(
    `${kind}: ${parts.map(({ shown }) => shown).join(' and ')}`,
    parts.map(({ code }) => code),
    parts.reduce<Properties>((properties, { writes }) => ({ ...properties, ...writes }), base),
    parts.map(({ evidence }) => evidence).join('; '),
  );

const at = (index: number): Fault => faults[index % faults.length] as Fault;

export const combinations: Corpus = [
  ...faults.map((fault, index) => combined('web', web, [fault, at(index + 1)])),
  ...faults.map((fault, index) => combined('machine', machine, [fault, at(index + 3)])),
  ...faults.map((fault, index) => combined('web', web, [fault, at(index + 2), at(index + 5)])),
];
