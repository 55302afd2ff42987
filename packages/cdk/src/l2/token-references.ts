/** The CDK's tokens as references, each with a name that people can read. */
import {
  fromParts,
  isReferenceName,
  printText,
  reference,
  type Bindings,
  type Path,
  type Reference as OpenValue,
  type TextInput,
  type TextPart,
} from '@org/cognito-core';
import { Reference, Token, Tokenization, type IResolvable } from 'aws-cdk-lib';
import type { ReferenceValue } from '../bind';

/** The references of one client. The same token keeps the same name. */
export interface TokenReferences {
  /** The reference that stands for a token. */
  readonly referenceFor: (token: IResolvable, path: Path) => OpenValue;
  /** A string of the CDK, which may contain tokens, as core reads it: its literal parts contain no reference. */
  readonly textOf: (written: string, path: Path) => TextInput;
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

/** Names the tokens of one client. What is bound already keeps its name. */
export const tokenReferences = (given: Bindings<ReferenceValue>): TokenReferences => {
  const tokens = new Map<string, ReferenceValue>(Object.entries(given));
  const names = new Map<unknown, string>(
    Object.entries(given).map(([name, value]) => [Tokenization.reverse(value, { failConcat: false }), name]),
  );
  const free = (wanted: string, count = 1): string => {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    return tokens.has(name) ? free(wanted, count + 1) : name;
  };
  const nameFor = (token: IResolvable, path: Path): string => {
    const known = names.get(token);
    if (known !== undefined) return known;
    const own = ownName(token)?.slice(0, longestName);
    const name = free(own !== undefined && isReferenceName(own) ? own : path.join('.'));
    tokens.set(name, token);
    names.set(token, name);
    return name;
  };
  const referenceFor = (token: IResolvable, path: Path) => reference(nameFor(token, path));
  return {
    referenceFor,
    textOf: (written, path) => {
      if (!Token.isUnresolved(written)) return printText(written);
      const parts: unknown = Tokenization.reverseString(written)
        .mapTokens({ mapToken: (token) => referenceFor(token, path) })
        .join({ join: (before: unknown, after: unknown) => [before, after].flat() });
      // Every token was mapped to a reference, and what is left are literal strings.
      return fromParts([parts].flat() as ReadonlyArray<TextPart>);
    },
    bindings: () => Object.fromEntries(tokens),
  };
};
