import { repeated } from '../client/repeated';
import type { Issue } from '../issue/issue';
import { type Draft, undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import { printText, referencesOf } from '../reference/text';
import type { Texts } from './client-record';
import { issueAt, notOneOf, nothing, openKind, type Part, undecidedField } from './read-part';
import type { Names } from './properties-by-field';

/**
 * Reads an array of flows into an object that says which flows are on.
 *
 * @param names The service's names by flow.
 */
export const readFlows = (
  field: string,
  property: string,
  kind: 'auth-flow' | 'oauth-flow',
  names: Names,
  value: Draft<Texts> | undefined,
): Part => {
  if (value === undefined) return nothing;
  if (value === undecided) return undecidedField(field);
  // If one flow is open, all of them are: it may be any.
  const open = (): Part => ({ fields: { [field]: undecided }, issues: [openKind([property])] });
  if (isReference(value)) return open();
  const given: Array<string> = [];
  for (const item of value) {
    if (isReference(item)) return undecidedField(field);
    if (referencesOf(item).length > 0) return open();
    given.push(printText(item));
  }
  const known = Object.values(names);
  // A name that nobody knows may mean any flow that is not there.
  const off = given.every((name) => known.includes(name)) ? false : undecided;
  const flows: Record<string, unknown> = {};
  for (const flow in names) flows[flow] = given.includes(names[flow] as string) || off;
  const issues: Array<Issue> = [];
  given.forEach((name, index) => {
    if (!known.includes(name)) issues.push(notOneOf([property, index], `${kind}-unknown`, name, known));
  });
  for (const { path, message, fixes } of repeated({ [property]: value }, [property], [])) {
    issues.push(issueAt(path, `${kind}-duplicate`, message, fixes, 'warning'));
  }
  return { fields: { [field]: flows }, issues };
};
