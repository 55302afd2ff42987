/** Takes Outputs and promises out of props, and puts references in their places. */
import { existenceErrorNames, reference, type Bindings, type Issue, type Path } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { isOpen } from './bind';
import { isValues } from './file-form';
import { misplacedOutput } from './misplaced-output';
import { referenceNames } from './reference-names';

/** Props as plain data, and what was open in them. */
export interface OpenValues {
  readonly props: unknown;
  /** The value of each reference, the given ones first. */
  readonly references: Bindings<unknown>;
  /** Says of a reference that stands where a value must be known which Output or promise stood there in the props. */
  readonly inOwnWords: (issue: Issue) => Issue;
}

/** In core a reference there stands for one of the service's names, and in a program an Output there is a flag. */
const flagWithNames = 'preventUserExistenceErrors';

const asName = (open: unknown): unknown =>
  (pulumi.output(open) as pulumi.Output<unknown>).apply((flag) =>
    typeof flag === 'boolean' ? existenceErrorNames[flag ? 0 : 1] : flag,
  );

const hasOpen = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasOpen);
  return isOpen(value) || (isValues(value) && Object.values(value).some(hasOpen));
};

/**
 * Replaces each Output and promise in props by a reference that is named by its place, such as `oAuth.callbackUrls.0`. A
 * value that is bound to a reference already keeps that name.
 */
export const openValues = (props: unknown, bindings: Bindings<unknown>): OpenValues => {
  // Most clients are known from the start, and a program may have many.
  if (!hasOpen(props)) return { props, references: bindings, inOwnWords: (issue) => issue };
  const names = referenceNames(bindings);
  const places = new Map<string, unknown>();
  const known = (value: unknown, path: Path): unknown => {
    if (isOpen(value)) {
      const place = path.join('.');
      places.set(place, value);
      return reference(names.nameFor(place === flagWithNames ? asName(value) : value, path));
    }
    if (Array.isArray(value)) return value.map((item: unknown, index) => known(item, [...path, index]));
    if (!isValues(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, known(inner, [...path, key])]),
    );
  };
  return {
    props: known(props, []),
    references: names.bindings(),
    inOwnWords: (issue) => {
      const place = issue.path.join('.');
      return issue.code === 'reference-position' && places.has(place)
        ? misplacedOutput(issue, places.get(place))
        : issue;
    },
  };
};
