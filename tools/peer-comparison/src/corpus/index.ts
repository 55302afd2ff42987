import type { Corpus } from '../corpus-entry';
import { analyticsProjects } from './analytics';
import { attributes } from './attributes';
import { authFlows } from './auth-flows';
import { combinations } from './combinations';
import { identity } from './identity';
import { oAuth } from './oauth';
import { identityProviders } from './providers';
import { realWorld } from './real-world';
import { redirectUrls } from './redirect-urls';
import { ruleExamples } from './rule-examples';
import { tokens } from './tokens';
import { values } from './values';

/** All clients, good and bad. */
export const corpus: Corpus = [
  ...identity,
  ...authFlows,
  ...oAuth,
  ...redirectUrls,
  ...identityProviders,
  ...tokens,
  ...attributes,
  ...analyticsProjects,
  ...values,
  ...realWorld,
  ...combinations,
  ...ruleExamples,
];
