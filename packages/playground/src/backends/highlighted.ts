/** Sources in the colours of the editors. It is loaded with the backends. */
import { yamlLanguage } from '@codemirror/lang-yaml';
import { highlightCode, tagHighlighter } from '@lezer/highlight';
import { parser as javaScript } from '@lezer/javascript';
import { hcl } from 'codemirror-lang-hcl';
import { colours } from '../editor/colours';
import { element } from '../element/element';
import type { BackendId } from './backends';

const typeScript = javaScript.configure({ dialect: 'ts' });

const parsers = {
  cloudformation: yamlLanguage.parser,
  cdk: typeScript,
  pulumi: typeScript,
  terraform: hcl().language.parser,
} as const satisfies { readonly [B in BackendId]: object };

const highlighter = tagHighlighter(colours.map(({ tag, name }) => ({ tag, class: name })));

const coloured = (word: string, name: string): Node | string => {
  const colour = colours.find((each) => name.split(' ').includes(each.name));
  if (colour === undefined) return word;
  const made = element('span', {}, word);
  // The policy of the page refuses the attribute, and not the property.
  made.style.color = colour.color;
  made.style.fontStyle = colour.fontStyle ?? '';
  return made;
};

/** Every coloured word is an element, so longer sources stay plain. */
const mostCharacters = 100_000;

/** What a source consists of: words in their colours, and everything between them. */
export const highlighted = (source: string, backend: BackendId): ReadonlyArray<Node | string> => {
  if (source.length > mostCharacters) return [source];
  const parts: Array<Node | string> = [];
  highlightCode(
    source,
    parsers[backend].parse(source),
    highlighter,
    (word, name) => parts.push(coloured(word, name)),
    () => parts.push('\n'),
  );
  return parts;
};
