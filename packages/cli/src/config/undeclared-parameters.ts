/** Values of parameters that no template has. */
import { isPlainObject, nearestName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadParameters } from './read-parameters';

/** What is known of the parameters of a template. */
export interface TemplateParameters {
  /** Their names; absent if they are not known. */
  readonly parameters?: ReadonlyArray<string>;
}

/** The names of the parameters of a template; nothing where they may stand elsewhere. */
export const parametersOf = (template: unknown): TemplateParameters => {
  const { Parameters: parameters } = (template ?? {}) as { readonly Parameters?: unknown };
  return isPlainObject(parameters) ? { parameters: Object.keys(parameters) } : {};
};

/** The pseudo parameters, which every template has. */
const pseudo = [
  'AccountId',
  'NotificationARNs',
  'Partition',
  'Region',
  'StackId',
  'StackName',
  'URLSuffix',
].map((name) => `AWS::${name}`);

/**
 * Finds the values for parameters that no template has. The left side says that a name is misspelt; the right side tells
 * the others, which may belong to a template that is not looked at.
 *
 * @param values The values that are given.
 * @param named The parameters that are named one by one. Files hold values for several templates, of which nothing is said
 *   unless a name is misspelt.
 */
export const undeclaredParameters = (
  { values, named }: Pick<ReadParameters, 'values' | 'named'>,
  templates: ReadonlyArray<TemplateParameters>,
): E.Either<string, ReadonlyArray<string>> => {
  if (templates.length === 0 || templates.some(({ parameters }) => parameters === undefined)) {
    return E.right([]);
  }
  const declared = new Set([...pseudo, ...templates.flatMap(({ parameters = [] }) => parameters)]);
  const given = Object.keys(values);
  const unknown = given.filter((name) => !declared.has(name));
  for (const name of unknown) {
    // Whoever gives both means both.
    const nearest = nearestName(
      name,
      [...declared].filter((each) => !given.includes(each)),
    );
    if (nearest !== undefined) {
      return E.left(`no template has the parameter ${name}; did you mean ${nearest}?`);
    }
  }
  return E.right(
    unknown
      .filter((name) => named.includes(name))
      .map((name) => `no template has the parameter ${name}, so its value decides nothing`),
  );
};
