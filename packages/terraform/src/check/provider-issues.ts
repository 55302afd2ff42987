/** What the provider of Terraform makes of arguments that the service takes. */
import { advice, isPlainObject, set, spellings, type Issue, type Path } from '@org/cognito-core';
import type { Arguments } from '../arguments';
import { type moduleRules } from './module-rules';

const { terraform: block, properties } = spellings.RefreshTokenRotation;
const { Feature: feature, RetryGracePeriodSeconds: grace } = properties;

/** An issue of a rule about the provider. */
const providerIssue = (code: (typeof moduleRules)[number]['code'], path: Path, message: string): Issue => ({
  code,
  severity: 'warning',
  path,
  message,
  dialect: 'terraform',
  fixes: [
    {
      isSafe: false,
      edits: [set(0, 'refreshTokenRotationGracePeriod')],
      inSource: [{ kind: 'set', path: [block, 0, grace.terraform], value: 0 }],
      title: `write ${grace.terraform} = 0, which is what leaving it out means`,
    },
    advice('write how long a rotated token still works'),
  ],
});

/** The warnings about what the provider makes of the arguments of a client. */
export const providerIssues = (args: Arguments): ReadonlyArray<Issue> => {
  const rotation: unknown = args[block];
  return isPlainObject(rotation) &&
    rotation[feature.terraform] === 'ENABLED' &&
    !(grace.terraform in rotation)
    ? [
        providerIssue(
          'rotation-grace-missing',
          [block],
          `leaves out ${grace.terraform}, so that the provider fails after it has changed the service`,
        ),
      ]
    : [];
};
