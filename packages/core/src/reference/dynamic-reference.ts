/**
 * Dynamic references of CloudFormation, such as `{{resolve:ssm:/web/name:1}}`: parts of a string that are looked up at
 * deploy time. They stay literal in a text, since CloudFormation reads them there, but what they stand for is open.
 */
import { undecided } from './draft';
import { fromParts, partsOf, type Text, type TextPart } from './text';

const start = '{{resolve:';

const whole = /(\{\{resolve:.*?\}\})/s;

/** Whether part of a string is looked up at deploy time. */
export const hasDynamicReference = (literal: string): boolean => literal.includes(start);

/** The pieces of a string: literals at the even places, dynamic references at the odd ones. */
const aroundDynamicReferences = (literal: string): ReadonlyArray<string> => literal.split(whole);

/**
 * Replaces the dynamic references in parts of a text. `undefined` if one contains a reference itself, so that no part of
 * the text is certain.
 */
export const replaceDynamicReferences = <R extends string>(
  parts: ReadonlyArray<TextPart<R>>,
  replace: (dynamicReference: string) => TextPart<R>,
): ReadonlyArray<TextPart<R>> | undefined => {
  const replaced = parts.flatMap((part) =>
    typeof part === 'string'
      ? aroundDynamicReferences(part).map((piece, index) => (index % 2 === 0 ? piece : replace(piece)))
      : [part],
  );
  return replaced.some((part) => typeof part === 'string' && hasDynamicReference(part))
    ? undefined
    : replaced;
};

/** Whether all of a text is known before deployment. */
export const isKnownText = (text: unknown): text is string =>
  typeof text === 'string' && !hasDynamicReference(text);

/** The parts of a text, in which an undecided reference stands for each dynamic one. */
export const knownPartsOf = (text: Text): ReadonlyArray<TextPart> => {
  const parts = partsOf(text);
  if (!parts.some((part) => typeof part === 'string' && hasDynamicReference(part))) return parts;
  const replaced = replaceDynamicReferences(parts, () => undecided);
  return partsOf(fromParts(replaced ?? [undecided]));
};
