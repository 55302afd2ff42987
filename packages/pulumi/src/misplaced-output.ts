import { advice, nameIn, type Issue } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';

/** What the types of Pulumi leave out. */
interface DependentOutput {
  readonly resources: () => ReadonlySet<{ readonly __name?: string }>;
}

/** What an open value is called: an Output has no name, but mostly comes from a resource that has one. */
const nameOf = (open: unknown): string => {
  if (!pulumi.Output.isInstance(open)) return 'the promise';
  const resources = [...(open as unknown as DependentOutput).resources()].map(
    ({ __name: name = '' }) => name,
  );
  return resources.length === 0
    ? 'the Output'
    : `the Output of ${resources.map((name) => `"${name}"`).join(', ')}`;
};

/** Blocks of settings, in which values may be Outputs. */
const blocks: ReadonlySet<unknown> = new Set([
  'analytics',
  nameIn('pulumi', 'AnalyticsConfiguration'),
  'keptOAuth',
  'oAuth',
]);

/** Amounts of time, in which the amount may be an Output, and the unit may not. */
const durations: ReadonlySet<unknown> = new Set([
  'accessTokenValidity',
  'authSessionValidity',
  'idTokenValidity',
  'refreshTokenRotationGracePeriod',
  'refreshTokenValidity',
]);

const units = nameIn('pulumi', 'TokenValidityUnits');

const wordsFor = ({ path }: Issue): { readonly message: string; readonly fix: string } => {
  const last = path[path.length - 1];
  if (path[0] === units) {
    return { message: 'stands for a unit, which must be known before deployment', fix: 'write the unit out' };
  }
  if (durations.has(last)) {
    return { message: 'has no unit', fix: 'give the unit: `{ minutes: output }`' };
  }
  return blocks.has(last)
    ? {
        message: 'stands for a whole object, whose keys must be known before deployment',
        fix: 'write the object out; the values in it may be Outputs',
      }
    : {
        message: 'decides what kind of client this is, so its value must be known before deployment',
        fix: 'write the value out, or read it from `new pulumi.Config()`, whose values are known',
      };
};

/**
 * The issue for an Output or a promise where a value must be known, in place of the issue about the reference that stands
 * for it.
 */
export const misplacedOutput = (issue: Issue, open: unknown): Issue => {
  const { message, fix } = wordsFor(issue);
  return { ...issue, code: 'output-position', message: `${nameOf(open)} ${message}`, fixes: [advice(fix)] };
};
