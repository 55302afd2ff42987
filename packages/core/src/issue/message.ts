import type { Path } from './path';

/** A field of the client, or a part of one, that a message mentions. A dialect says what it is called. */
export interface FieldMention {
  readonly field: Path;
}

/** A property of the record that a message mentions, by its name in the service. A dialect says what it is called. */
export interface PropertyMention {
  readonly property: string;
}

/** A part of a message: words, or a mention that each dialect spells in its own way. */
export type MessagePart = string | FieldMention | PropertyMention;

/** A message as data: words alone, or words with mentions between them. */
export type Message = string | ReadonlyArray<MessagePart>;

/**
 * Mentions a field, or a part of one, in a message.
 *
 * @example
 * import { mention, printMessage, said } from '@org/cognito-core';
 *
 * const message = said`shorten it, or lengthen ${mention('refreshTokenValidity')}`;
 * assert.strictEqual(printMessage(message, 'props'), 'shorten it, or lengthen `refreshTokenValidity`');
 * assert.strictEqual(printMessage(message, 'terraform'), 'shorten it, or lengthen `refresh_token_validity`');
 */
export const mention = (...field: Path): FieldMention => ({ field });

const partsOf = (part: Message | FieldMention | PropertyMention): ReadonlyArray<MessagePart> =>
  Array.isArray(part) ? (part as ReadonlyArray<MessagePart>) : [part as MessagePart];

/** Joins neighbouring words, so that messages that say the same are equal. */
const joined = (parts: ReadonlyArray<MessagePart>): Message => {
  const message: Array<MessagePart> = [];
  for (const part of parts) {
    const last = message[message.length - 1];
    if (typeof part === 'string' && typeof last === 'string') message[message.length - 1] = last + part;
    else if (part !== '') message.push(part);
  }
  return message;
};

/**
 * Makes a message from a template literal.
 *
 * @example
 * import { mention, printMessage, said } from '@org/cognito-core';
 *
 * const message = said`add ${mention('generateSecret')} first`;
 * assert.strictEqual(printMessage(message, 'terraform'), 'add `generate_secret` first');
 */
export const said = (
  literals: TemplateStringsArray,
  ...parts: ReadonlyArray<Message | FieldMention | PropertyMention>
): Message => joined(literals.flatMap((literal, index) => [literal, ...partsOf(parts[index] ?? '')]));

/** Lists parts in a sentence: `a`, `a and b`, `a, b and c`. */
export const listed = <P>(parts: ReadonlyArray<P>): ReadonlyArray<P | string> =>
  parts.flatMap((part, index): ReadonlyArray<P | string> => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ' and ' : ', ', part];
  });
