/** Values of variables that no module declares. */
import { nearestName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';

/** What is known of the variables of a module. */
export interface ModuleVariables {
  readonly declared: ReadonlyArray<string>;
  /** The names to which files give values that they were asked for, and which the module does not declare. */
  readonly undeclared: ReadonlyArray<string>;
}

/**
 * Finds the values for variables that no module declares. Terraform refuses one that `-var` gives, which the left side
 * says, and warns of those in a file, which the right side tells.
 *
 * @param variables The values that `-var` gives, by name.
 * @param modules The root modules that are looked at.
 */
export const undeclaredVariables = (
  { variables }: { readonly variables: Readonly<Record<string, string>> },
  modules: ReadonlyArray<ModuleVariables>,
): E.Either<string, ReadonlyArray<string>> => {
  const [first, ...others] = modules;
  if (first === undefined) return E.right([]);
  const declared = [...new Set(modules.flatMap((module) => module.declared))];
  const wrong = Object.keys(variables).find((name) => !declared.includes(name));
  if (wrong !== undefined) {
    const nearest = nearestName(wrong, declared);
    const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    return E.left(`no module declares the variable ${wrong}${meant}`);
  }
  return E.right(
    first.undeclared
      .filter((name) => others.every(({ undeclared }) => undeclared.includes(name)))
      .map((name) => `no module declares the variable ${name}, so its value decides nothing`),
  );
};
