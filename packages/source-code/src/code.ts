/** A piece of TypeScript, with what it asks to be imported. */
import { stringLiteral, visible } from './escaped';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One name of a module; or, without a name, the module as a whole under an alias. */
export type Import =
  | { readonly from: string; readonly name: string; readonly isType: boolean }
  | { readonly from: string; readonly alias: string; readonly isType: boolean };

/** A piece of TypeScript, with what it asks to be imported. */
export interface Code {
  readonly text: string;
  readonly imports: ReadonlyArray<Import>;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** Code as it stands, which needs no import. */
export const plain = (text: string): Code => ({ text, imports: [] });

/** A value that a module exports. */
export const value = (from: string, name: string): Code => ({
  text: name,
  imports: [{ from, name, isType: false }],
});

/** A type that a module exports. */
export const type = (from: string, name: string): Code => ({
  text: name,
  imports: [{ from, name, isType: true }],
});

/** A module as a whole. */
export const allOf = (from: string, alias: string): Code => ({
  text: alias,
  imports: [{ from, alias, isType: false }],
});

/** A module as a whole, of which only types are used. */
export const typesOf = (from: string, alias: string): Code => ({
  text: alias,
  imports: [{ from, alias, isType: true }],
});

/** Joins pieces; a string stands as it is. */
export const code = (literals: TemplateStringsArray, ...pieces: ReadonlyArray<Code | string>): Code => ({
  text: literals
    .map((literal, index) => {
      const piece = pieces[index] ?? '';
      return literal + (typeof piece === 'string' ? piece : piece.text);
    })
    .join(''),
  imports: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.imports)),
});

/** Joins pieces with a text between them. */
export const joined = (pieces: ReadonlyArray<Code>, between: string): Code => ({
  text: pieces.map(({ text }) => text).join(between),
  imports: pieces.flatMap(({ imports }) => imports),
});

/** A list. */
export const list = (items: ReadonlyArray<Code>): Code => code`[${joined(items, ', ')}]`;

/** A comment of one or several sentences. What stands in it cannot end it. */
export const docComment = ([first, ...others]: readonly [string, ...ReadonlyArray<string>]): string =>
  others.length === 0
    ? `/** ${first} */`
    : `/**\n${[first, ...others].map((line) => ` * ${line}`).join('\n')}\n */`;

/** A comment of one line, whatever is in it. */
export const lineComment = (line: string): string => `// ${visible(line)}`;

const identifier = /^[A-Za-z_]\w*$/;

/** The key of a property. */
export const key = (name: string): string => (identifier.test(name) ? name : stringLiteral(name));

/** The properties of an object; a property without a value is left out. */
type Properties = ReadonlyArray<readonly [name: string, value: Code | undefined]>;

/** An object. */
export const object = (properties: Properties): Code =>
  code`{ ${joined(
    properties.flatMap(([name, given]) => (given === undefined ? [] : [code`${key(name)}: ${given}`])),
    ', ',
  )} }`;
