/** The names that a module of source exports. */

const words = /[A-Za-z0-9]+/g;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What the classes and functions that the source uses are called. */
const taken: ReadonlyArray<string> = ['UserPoolClient', 'CfnUserPoolClient'];

/** The name of a class: `web-app` is `WebAppClient`. A name that ends with `Client` does so already. */
export const className = (name: string): string => {
  const pascal = (name.match(words) ?? []).map(capitalised).join('');
  const whole = pascal.endsWith('Client') ? pascal : `${pascal}Client`;
  return /^(\d|Client$)/.test(whole) || taken.includes(whole) ? `App${whole}` : whole;
};

/** A name with a small first letter: `WebAppClient` is `webAppClient`, and `SPAClient` is `spaClient`. */
export const camelCase = (name: string): string =>
  name.replace(/^([A-Z]+(?![a-z])|[A-Z])/, (start) => start.toLowerCase());

/** The name of a property: `Pool.Arn` is `poolArn`, and `AWS::Region` is `awsRegion`. */
export const propertyName = (name: string): string => {
  const [first, ...others] = name.match(words) as RegExpMatchArray;
  return [camelCase(first), ...others.map(capitalised)].join('');
};

/** Words that can name no constant of a module, and what a module of props imports. */
const reserved: ReadonlyArray<string> = (
  'arguments await break case catch class const continue debugger default delete do else enum eval export exports ' +
  'extends false finally for function globalThis if implements import in instanceof interface let new null package ' +
  'private protected public reference require return static super switch text this throw true try typeof undefined var ' +
  'void while with yield'
).split(' ');

/** The name of a constant: `web-app` is `webApp`, and a name without words is `client`. */
export const constantName = (name: string): string => {
  const camel = /[A-Za-z0-9]/.test(name) ? propertyName(name) : 'client';
  if (/^\d/.test(camel)) return `client${camel}`;
  return reserved.includes(camel) ? `${camel}Client` : camel;
};
