import type { Consequence } from '@org/cognito-diff';
import { editedData, isPlainObject, readProps, type Fix, type UserPoolClient } from '@org/cognito-core';
import { templateIn, type PlacedIssue, type SourceFile } from '@org/cognito-file';

/** The client that an issue is about, in a source. */
const clientIn = async (
  value: unknown,
  { isTemplate }: SourceFile,
  { resource }: PlacedIssue,
): Promise<UserPoolClient | undefined> => {
  if (isTemplate) {
    // Loaded here, so that checking props does not wait for it.
    const { isTemplate: isRead, readClients } = await import('@org/cognito-cloudformation');
    const template = templateIn(value)?.value;
    return isRead(template)
      ? readClients(template)
          .find(({ logicalId }) => logicalId === resource)
          ?.read?.make()
      : undefined;
  }
  if (!isPlainObject(value)) return undefined;
  const { lint: _, ...props } = value;
  return readProps(props).make();
};

/**
 * What a fix costs the apps and the users of its client, the gravest first. Nothing is known where the properties of the
 * client are malformed before or after it.
 */
export const fixConsequences = async (
  source: SourceFile,
  issue: PlacedIssue,
  { inSource = [] }: Fix,
): Promise<ReadonlyArray<Consequence>> => {
  const before = await clientIn(source.value, source, issue);
  const after = await clientIn(inSource.reduce<unknown>(editedData, source.value), source, issue);
  if (before === undefined || after === undefined) return [];
  // Loaded here, so that checking files does not wait for it.
  const { allConsequences, compareClients } = await import('@org/cognito-diff');
  const found = compareClients({ client: before }, { client: after }).flatMap(
    ({ consequences }) => consequences,
  );
  return allConsequences.filter((consequence) => found.includes(consequence));
};
