/** Records as they are once they are deployed, when every reference has become what it stands for. */
import { bindRecord, partsOf, type ClientRecord } from '@org/cognito-core';

/** What the references of the examples stand for once they are deployed. */
export const deployedValues: Readonly<Record<'webDomain' | 'stage', string>> = {
  // What the resource monitor answers for the distribution `page`.
  webDomain: 'page.cloudfront.net',
  stage: 'beta',
};

/** What a reference of an example stands for, if it is one of theirs. */
export const deployedValue = (name: string): string | undefined =>
  Object.hasOwn(deployedValues, name) ? deployedValues[name as keyof typeof deployedValues] : undefined;

/** What the engines are compared by: properties of a client, by name. */
export type DeployedRecord = Readonly<Record<string, unknown>>;

/** Puts what each reference stands for in its place. Throws where `valueOf` does not know the name. */
export const deployedRecord = (
  record: ClientRecord,
  valueOf: (name: string) => string | undefined,
): DeployedRecord => {
  const known = (name: string): string => {
    const value = valueOf(name);
    if (value === undefined) throw new Error(`\${${name}} stands for nothing that is known here`);
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
