/** JSON in a word, as a value of which every part says where it stands. */
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { known, list, object, open, type Written, type WrittenEntry } from '../value/written';
import { openMark, partOf, spanIn, valueOf, type Word } from './word';

/** Places of open parts that stand outside of strings, where they are values. */
const openOutside = (text: string): ReadonlySet<number> => {
  const found = new Set<number>();
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString && character === '\\') index += 1;
    else if (character === '"') isInString = !isInString;
    else if (character === openMark && !isInString) found.add(index);
  }
  return found;
};

/** Reads a word as JSON; nothing if it is none. */
export const readJson = (word: Word): Written | undefined => {
  const outside = openOutside(word.text);
  // A digit is a value of the same length.
  const text = [...word.text].map((character, index) => (outside.has(index) ? '0' : character)).join('');
  const errors: Array<ParseError> = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (root === undefined || errors.length > 0) return undefined;

  const writtenOf = (node: Node): Written => {
    const { offset, length } = node;
    const span = spanIn(word, offset, offset + length);
    switch (node.type) {
      case 'array':
        return list((node.children ?? []).map(writtenOf), span);
      case 'object':
        return object(entriesOf(node), span);
      case 'string': {
        const value = String(node.value);
        if (!value.includes(openMark)) return known(value, span);
        const inner = partOf(word, offset, offset + length);
        return valueOf({ ...inner, text: value });
      }
      default:
        return [...outside].some((index) => index >= offset && index < offset + length)
          ? open(valueCode(word, offset), span)
          : known(node.value as number | boolean | null, span);
    }
  };

  const entriesOf = (node: Node): ReadonlyArray<WrittenEntry> => {
    const entries = new Map<string, WrittenEntry>();
    for (const { children = [] } of node.children ?? []) {
      const [name, value] = children as [Node, Node];
      // The last of two keys counts, as in Python.
      entries.set(String(name.value), {
        key: String(name.value),
        keySpan: spanIn(word, name.offset, name.offset + name.length),
        value: writtenOf(value),
        isCertain: true,
      });
    }
    return [...entries.values()];
  };

  return writtenOf(root);
};

const valueCode = (word: Word, at: number): string => {
  const before = word.text.slice(0, at).split(openMark).length - 1;
  return word.opens[before]?.code ?? 'value';
};
