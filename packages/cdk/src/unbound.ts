import { bindRecord, referencesOf, type ClientRecord, type Issue, type Reference } from '@org/cognito-core';

const referencesIn = (record: ClientRecord): ReadonlyArray<Reference> => {
  const found: Array<Reference> = [];
  bindRecord(record, {
    value: (reference) => found.push(reference),
    text: (template) => found.push(...referencesOf(template)),
  });
  return found;
};

/** The references that nothing is bound to. TypeScript sees those in plain strings no sooner than this. */
export const unboundIn = (record: ClientRecord, references: object): ReadonlyArray<Issue> =>
  [...new Set(referencesIn(record).map(({ name }) => name))]
    .filter((name) => !Object.hasOwn(references, name))
    .map((name) => ({
      code: 'reference-unbound',
      severity: 'error',
      path: ['references', name],
      message: `\${${name}} stands in the client, and is bound to nothing`,
      fix: `give references a value for ${name}, or write $\${ for a literal \${`,
    }));
