/** The CDK's tokens as references, each with a name that people can read. */
import {
  freeName,
  fromParts,
  isReferenceName,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  reference,
  type Bindings,
  type Path,
  type Reference as OpenValue,
  type Text,
  type TextInput,
  type TextPart,
} from '@org/cognito-core';
import { Reference, Token, Tokenization, type IResolvable } from 'aws-cdk-lib';
import * as E from 'fp-ts/Either';
import type { ReferenceValue } from '../bind';

/** The references of one client. The same token keeps the same name. */
export interface TokenReferences {
  /** The reference that stands for a token. */
  readonly referenceFor: (token: IResolvable, path: Path) => OpenValue;
  /** A string of the CDK, which may contain tokens, as core reads it: its literal parts contain no reference. */
  readonly textOf: (written: string, path: Path) => TextInput;
  /** A string of core, which may contain tokens: in its other parts, `${name}` is a reference. */
  readonly fileTextOf: (written: string, path: Path) => TextInput;
  /** A template of core, whose literal parts may contain tokens. */
  readonly templateOf: (written: unknown, path: Path) => unknown;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<ReferenceValue>;
}

/** The ids that the CDK gives to an only child, which say nothing about it. */
const namelessIds: ReadonlyArray<string> = ['Resource', 'Default'];

/** The name of a construct's token: the construct's id with the attribute, or the pseudo parameter. */
const ownName = (token: IResolvable): string | undefined => {
  if (!Reference.isReference(token)) return undefined;
  const { target, displayName } = token;
  if (displayName.startsWith('AWS::')) return displayName;
  const named = namelessIds.includes(target.node.id) ? (target.node.scope ?? target) : target;
  return displayName === 'Ref' ? named.node.id : `${named.node.id}.${displayName}`;
};

/** Leaves room for a number behind the name, within the 255 characters of a name. */
const longestName = 240;

/** The literal parts of a string in the file form, and its references; `undefined` if it is malformed. */
const readParts = (parts: ReadonlyArray<TextPart>): ReadonlyArray<TextPart> | undefined => {
  const read = parts.map((part): E.Either<string, Text> =>
    typeof part === 'string' ? parseText(part) : E.right(fromParts([part])),
  );
  return read.every(E.isRight) ? read.flatMap(({ right }) => partsOf(right)) : undefined;
};

/** Names the tokens of one client. What is bound already keeps its name. */
export const tokenReferences = (given: Bindings<ReferenceValue>): TokenReferences => {
  const tokens = new Map<string, ReferenceValue>(Object.entries(given));
  const names = new Map<unknown, string>(
    Object.entries(given).map(([name, value]) => [Tokenization.reverse(value, { failConcat: false }), name]),
  );
  const nameFor = (token: IResolvable, path: Path): string => {
    const known = names.get(token);
    if (known !== undefined) return known;
    const own = ownName(token)?.slice(0, longestName);
    const wanted = own !== undefined && isReferenceName(own) ? own : path.join('.');
    const name = freeName(wanted, (taken) => tokens.has(taken), '_');
    tokens.set(name, token);
    names.set(token, name);
    return name;
  };
  const referenceFor = (token: IResolvable, path: Path) => reference(nameFor(token, path));
  /** Literal strings, and a reference for each token. */
  const partsWith = (written: string, path: Path): ReadonlyArray<TextPart> => {
    const parts: unknown = Tokenization.reverseString(written)
      .mapTokens({ mapToken: (token) => referenceFor(token, path) })
      .join({ join: (before: unknown, after: unknown) => [before, after].flat() });
    // Every token was mapped to a reference, and what is left are literal strings.
    return [parts].flat() as ReadonlyArray<TextPart>;
  };
  return {
    referenceFor,
    textOf: (written, path) =>
      Token.isUnresolved(written) ? fromParts(partsWith(written, path)) : printText(written),
    fileTextOf: (written, path) => {
      if (!Token.isUnresolved(written)) return written;
      const parts = partsWith(written, path);
      const read = readParts(parts);
      // What is malformed stays as it is written, for core to report.
      return read === undefined
        ? parts.map((part) => (typeof part === 'string' ? part : printText(fromParts([part])))).join('')
        : fromParts(read);
    },
    templateOf: (written, path) =>
      isTextTemplate(written) && written.parts.some((part) => Token.isUnresolved(part))
        ? fromParts(
            written.parts.flatMap((part) => (typeof part === 'string' ? partsWith(part, path) : [part])),
          )
        : written,
    bindings: () => Object.fromEntries(tokens),
  };
};
