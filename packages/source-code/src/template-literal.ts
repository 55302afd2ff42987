import { isReference, type Reference, type TextTemplate } from '@org/cognito-core';
import { code, joined, plain, type Code } from './code';
import { templatePart } from './escaped';

/** A text with references: one that is nothing else as it is, another as a template literal with a tag. */
export const templateLiteral =
  (tag: Code, referenceOf: (reference: Reference) => Code) =>
  ({ parts }: TextTemplate): Code => {
    const [part, another] = parts;
    if (isReference(part) && another === undefined) return referenceOf(part);
    const pieces = parts.map((piece) =>
      isReference(piece) ? code`\${${referenceOf(piece)}}` : plain(templatePart(piece)),
    );
    return code`${tag}\`${joined(pieces, '')}\``;
  };
