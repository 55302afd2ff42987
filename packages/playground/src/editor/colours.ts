import { tags, type Tag } from '@lezer/highlight';

/** How words of a kind look. */
export interface Colour {
  readonly name: string;
  readonly tag: ReadonlyArray<Tag>;
  readonly color: string;
  readonly fontStyle?: 'italic';
}

/** The colours of a text, by what the parsers of its languages call its words. Every text of the page has them. */
export const colours: ReadonlyArray<Colour> = [
  {
    name: 'key',
    tag: [tags.propertyName, tags.definition(tags.propertyName)],
    color: 'var(--code-key)',
  },
  {
    name: 'string',
    tag: [tags.string, tags.special(tags.string), tags.content],
    color: 'var(--code-string)',
  },
  { name: 'number', tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { name: 'word', tag: [tags.keyword, tags.typeName, tags.tagName, tags.labelName], color: 'var(--accent)' },
  {
    name: 'comment',
    tag: [tags.comment, tags.lineComment, tags.blockComment],
    color: 'var(--ink-soft)',
    fontStyle: 'italic',
  },
  { name: 'sign', tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--ink-soft)' },
];
