/** Values of parameters as command lines have them: `Stage=prod`. */

/** Values of the parameters of templates, by name. */
export type ParameterValues = Readonly<Record<string, string>>;

const name = /^(?:[A-Za-z0-9]+|AWS::[A-Za-z]+)$/;

/** What is between quotes, or what has none; a backslash takes the next character as it is. */
const unquoted = (value: string): string =>
  value.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/gs, (_, double?: string, single?: string) =>
    double === undefined ? (single ?? '') : double.replace(/\\(.)/gs, '$1'),
  );

const pair = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s;

/**
 * The name and the value in `Stage=prod`, or in `ParameterKey=Stage,ParameterValue=prod`, as the AWS CLI also takes it.
 * `undefined` for any other text.
 */
export const assignmentIn = (text: string): readonly [name: string, value: string] | undefined => {
  const [, key, value] = pair.exec(text) ?? /^([^=]+)=(.*)$/s.exec(text) ?? [];
  return key !== undefined && value !== undefined && name.test(key) ? [key, value] : undefined;
};

/** The words of a text. Spaces between quotes divide none. */
const wordsIn = (text: string): ReadonlyArray<string> =>
  text.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/gs) ?? [];

/** The values in a text such as `Stage=prod Name="a b"`, as SAM takes it; `undefined` if part of it is something else. */
export const assignmentsIn = (text: string): ParameterValues | undefined => {
  const found = wordsIn(text).map((word) => assignmentIn(unquoted(word)));
  return found.every((assignment) => assignment !== undefined) ? Object.fromEntries(found) : undefined;
};
