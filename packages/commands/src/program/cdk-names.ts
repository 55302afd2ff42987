/** Names of the CDK, in JavaScript and in Python. */
import { libraryName, originOf, type Call, type LibraryName } from '../value/trace';
import type { Written } from '../value/written';

/** A name as JavaScript has it: Python writes `add_client` for `addClient`. Constants are the same in both. */
export const camelName = (name: string): string =>
  /[a-z]/.test(name) ? name.replace(/(?<=.)_([a-z0-9])/g, (_, next: string) => next.toUpperCase()) : name;

/** The modules of the CDK, by the part of it that they hold: versions 1 and 2, for JavaScript and Python. */
const moduleOf = ({
  module,
  path,
}: LibraryName): readonly [part: string, path: ReadonlyArray<string>] | undefined => {
  const [library, ...folders] = module.split(/[/.]/);
  const names = [...folders, ...path].map(camelName);
  const [first = '', ...rest] = names;
  if (library === '@aws-cdk') return [first.replace(/^aws-/, ''), rest];
  if (library !== 'aws-cdk-lib' && library !== 'aws_cdk') return undefined;
  const part = /^aws(?:[-_]|(?=[A-Z]))(.+)$/.exec(first)?.[1];
  if (part !== undefined) return [part.toLowerCase(), rest];
  return ['core', first === 'core' ? rest : names];
};

/** The name that a value is in a part of the CDK, such as `OAuthScope.OPENID` in `cognito`. */
export const cdkName = (part: string, value: Written): string | undefined => {
  const name = libraryName(value);
  return name === undefined ? undefined : nameIn(part, name);
};

const nameIn = (part: string, name: LibraryName): string | undefined => {
  const [found, path] = moduleOf(name) ?? [];
  return found === part ? path?.join('.') : undefined;
};

/** The name of the constructor or the function that a call calls, in a part of the CDK. */
export const cdkCallee = (part: string, { callee }: Call): string | undefined =>
  callee.kind === 'method' ? undefined : cdkName(part, callee.value);

/** The call that made a value, if it calls what has one of some names in a part of the CDK. */
export const madeBy = (part: string, value: Written, names: ReadonlyArray<string>): Call | undefined => {
  const origin = originOf(value);
  if (origin?.kind !== 'made') return undefined;
  const name = cdkCallee(part, origin.call);
  return name !== undefined && names.includes(name) ? origin.call : undefined;
};

/** Whether a value is an instance of a class of the CDK, by the type that it is annotated with. */
export const isInstance = (part: string, value: Written, names: ReadonlyArray<string>): boolean => {
  const origin = originOf(value);
  const name = origin?.kind === 'instance' ? nameIn(part, origin.of) : undefined;
  return name !== undefined && names.includes(name);
};
