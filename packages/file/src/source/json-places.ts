import { parseTree, type Node } from 'jsonc-parser';
import { placesOf, type Entry, type Places } from './places';

const entryOf = ({ children: [key, value] = [] }: Node): Entry<Node> => ({
  ...(key && { key }),
  ...(value && { value }),
});

const step = ({ type, children = [] }: Node, segment: string | number): Entry<Node> | undefined => {
  if (type === 'array') {
    const value = children[Number(segment)];
    return value && { value };
  }
  const property = children.find(({ children: [key] = [] }) => key?.value === String(segment));
  return property && entryOf(property);
};

/** The places of a text of JSON that the engine has read. */
export const jsonPlaces = (text: string): Places =>
  placesOf({
    root: parseTree(text) as Node,
    step,
    spanOf: ({ offset, length }) => [offset, offset + length],
    isCollection: ({ type }) => type === 'object' || type === 'array',
  });
