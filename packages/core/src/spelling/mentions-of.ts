import type { Issue } from '../issue/issue';
import type { FieldMention, Message, PropertyMention } from '../issue/message';

/** A mention of what a message speaks of. */
type Mention = FieldMention | PropertyMention;

const mentionsIn = (message: Message): ReadonlyArray<Mention> =>
  typeof message === 'string' ? [] : message.filter((part) => typeof part !== 'string');

/** Every field and property that the message and the fixes of an issue speak of, apart from its place. */
export const mentionsOf = ({ message, fixes }: Issue): ReadonlyArray<Mention> => [
  ...mentionsIn(message),
  ...fixes.flatMap(({ title, edits }) =>
    // A title stands in place of the edits.
    title === undefined
      ? edits.flatMap(({ field }) => (field === undefined ? [] : [{ field }]))
      : mentionsIn(title),
  ),
];
