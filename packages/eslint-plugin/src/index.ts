/**
 * Rules of ESLint for app clients of Amazon Cognito in programs: declared by the CDK, Amplify, Pulumi and SST, or created and
 * updated by the AWS SDK for JavaScript.
 *
 * @packageDocumentation
 */
import type { RuleSetName } from '@org/cognito-core';
import type { ESLint, Linter, Rule } from 'eslint';
import { noPartialUpdate } from './no-partial-update';
import { noRiskyClient } from './no-risky-client';
import { noSilentOAuth } from './no-silent-oauth';
import { ownPackage } from './own-package';
import type { CognitoSettings } from './settings';
import { validClient } from './valid-client';

type RuleName = 'valid-client' | 'no-risky-client' | 'no-silent-oauth' | 'no-partial-update';

const { name, version } = ownPackage;

const meta = { name, version, namespace: 'cognito' };

const rules: Record<RuleName, Rule.RuleModule> = {
  'valid-client': validClient,
  'no-risky-client': noRiskyClient,
  'no-silent-oauth': noSilentOAuth,
  'no-partial-update': noPartialUpdate,
};

const configOf = (
  set: RuleSetName,
  levels: Readonly<Record<RuleName, Linter.StringSeverity>>,
): Linter.Config => {
  const settings: CognitoSettings = { ruleSet: set };
  return {
    name: `cognito/${set}`,
    plugins: {
      // ESLint refuses two plugins of one name, so that this has to be the object that people import.
      get cognito() {
        return module.exports as ESLint.Plugin;
      },
    },
    settings: { cognito: settings },
    rules: Object.fromEntries(Object.entries(levels).map(([rule, level]) => [`cognito/${rule}`, level])),
  };
};

/** `recommended` is for everybody, and `strict` for those who want every client as tight as the service allows. */
const configs: Record<RuleSetName, Linter.Config> = {
  recommended: configOf('recommended', {
    'valid-client': 'error',
    'no-risky-client': 'warn',
    'no-silent-oauth': 'warn',
    'no-partial-update': 'error',
  }),
  strict: configOf('strict', {
    'valid-client': 'error',
    'no-risky-client': 'error',
    'no-silent-oauth': 'error',
    'no-partial-update': 'error',
  }),
};

export = { meta, rules, configs };
