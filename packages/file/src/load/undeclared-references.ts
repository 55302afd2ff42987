import { advice, nearestName, openPlaces, readProps, type Issue } from '@org/cognito-core';

/** What to write in place of a name that the program does not have. */
const fixOf = (name: string, declared: ReadonlyArray<string>): string => {
  const nearest = nearestName(name, declared);
  return nearest === undefined
    ? `list ${name} in the references of the program, or write $\${ for a literal \${`
    : `write \${${nearest}}`;
};

/** The references of props that a program does not bind, each at its place. */
export const undeclaredReferences = (props: unknown, declared: ReadonlyArray<string>): ReadonlyArray<Issue> =>
  openPlaces(readProps(props).fields)
    .filter(({ name }) => !declared.includes(name))
    .map(({ path, name }) => ({
      code: 'reference-unbound',
      severity: 'error',
      path,
      message: `the program has no value for \${${name}}`,
      fixes: [advice(fixOf(name, declared))],
    }));
