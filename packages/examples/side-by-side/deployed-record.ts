/** Records as they are once they are deployed, with values in place of references. */
import { bindRecord, partsOf, type ClientRecord } from '@org/cognito-core';

/** The values of the references in the examples once they are deployed. */
export const deployedValues: Readonly<Record<'webDomain' | 'stage', string>> = {
  // The answer of the resource monitor for the distribution `page`.
  webDomain: 'page.cloudfront.net',
  stage: 'beta',
};

/** The value of a reference in an example; `undefined` for other names. */
export const deployedValue = (name: string): string | undefined =>
  Object.hasOwn(deployedValues, name) ? deployedValues[name as keyof typeof deployedValues] : undefined;

/** The form in which engines are compared: the properties of a client, by name. */
export type DeployedRecord = Readonly<Record<string, unknown>>;

/** Replaces each reference by its value. Throws if `valueOf` does not know the name. */
export const deployedRecord = (
  record: ClientRecord,
  valueOf: (name: string) => string | undefined,
): DeployedRecord => {
  const known = (name: string): string => {
    const value = valueOf(name);
    if (value === undefined) throw new Error(`there is no value for \${${name}}`);
    return value;
  };
  return bindRecord(record, {
    value: ({ name }) => known(name),
    text: (template) =>
      partsOf(template)
        .map((part) => (typeof part === 'string' ? part : known(part.name)))
        .join(''),
  });
};
