/** A record as the arguments of a resource, whose properties are named after the service's. */
import {
  isReference,
  recordShape,
  registeredProviders,
  withRegisteredProviders,
  type ClientRecord,
  type RecordShape,
  type ReferenceKind,
  type Text,
} from '@org/cognito-core';
import { code, list, object, plain, type Code } from './code';
import { stringLiteral } from './escaped';
import type { InputFor } from './input';
import { templateLiteral } from './template-literal';

/** Texts with the properties of references in them, joined by a template literal with a tag. */
export const textWith = (inputFor: InputFor, tag: Code): ((text: Text) => Code) => {
  const template = templateLiteral(tag, (reference) => inputFor(reference, 'text'));
  return (text) => (typeof text === 'string' ? plain(stringLiteral(text)) : template(text));
};

type Values = Readonly<Record<string, unknown>>;

/** How the values of a record are written. */
interface Writing {
  readonly inputFor: InputFor;
  /** The tag of template literals; nothing where they need none. */
  readonly tag: Code;
  /** What the resource calls a property. */
  readonly nameOf: (property: string) => string;
  /** A list of the names of the providers that are registered with the user pool. */
  readonly registeredProviders: Code;
}

/** What a client that takes all registered providers takes beside them. */
const besideRegistered = withRegisteredProviders({ SupportedIdentityProviders: registeredProviders }, [])
  .SupportedIdentityProviders as ReadonlyArray<Text>;

/** Writes a record as an object. Of the values, each is as its shape says, or a reference. */
export const recordArgs = (
  record: ClientRecord,
  writing: Writing,
): ReadonlyArray<readonly [string, Code]> => {
  const { inputFor, nameOf } = writing;
  const textOf = textWith(inputFor, writing.tag);
  const argumentOf = (given: unknown, kind: ReferenceKind): Code => {
    if (isReference(given)) return inputFor(given, kind);
    if (Array.isArray(given)) return list((given as ReadonlyArray<Text>).map(textOf));
    if (kind === 'texts')
      return list([code`...${writing.registeredProviders}`, ...besideRegistered.map(textOf)]);
    return kind === 'text' ? textOf(given as Text) : plain(String(given));
  };
  const argsOf = (values: Values, shape: RecordShape): ReadonlyArray<readonly [string, Code]> =>
    Object.entries(shape).flatMap(([property, kind]) => {
      const given = values[property];
      if (given === undefined) return [];
      const written =
        typeof kind === 'string' ? argumentOf(given, kind) : object(argsOf(given as Values, kind));
      return [[nameOf(property), written] as const];
    });
  return argsOf(record as Values, recordShape);
};
