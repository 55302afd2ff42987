import type { Scalar } from 'yaml';
import type { ShellName } from './shell';
import { linesSnippet, mappedSnippet, type FindSnippets, type Snippet } from './snippet';
import { stringSnippet } from './string-snippet';

/** The keys below which workflows, build files and task files have commands. */
const commandKeys: ReadonlySet<string> = new Set([
  ...[
    'run',
    'script',
    'before_script',
    'after_script',
    'commands',
    'command',
    'cmd',
    'cmds',
    'inlineScript',
    'bash',
    'pwsh',
  ],
]);

const isPowerShell = (name: string): boolean => /^(?:pwsh|powershell)\b/.test(name);

const shellNamed = (name: unknown): ShellName | undefined => {
  if (typeof name !== 'string') return 'sh';
  if (isPowerShell(name)) return 'powershell';
  if (/^cmd\b/.test(name)) return 'cmd';
  return /^(?:ba|z|da|k)?sh\b/.test(name) ? 'sh' : undefined;
};

/** A script in a plain or a quoted string, or in a block whose lines are joined: its words stand there in the same order. */
const alignedSnippet = (source: string, from: number, value: string, shell: ShellName): Snippet => {
  const starts: Array<number> = [];
  const ends: Array<number> = [];
  let at = from;
  for (const character of value) {
    if (/\s/.test(character)) {
      starts.push(at);
      ends.push(at + 1);
      continue;
    }
    const found = source.indexOf(character, at);
    const start = found < 0 ? at : found;
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(start);
      ends.push(start + character.length);
    }
    at = start + character.length;
  }
  return mappedSnippet({ text: value, shell }, starts, ends, (text) => /^[\w-]*$/.test(text));
};

const snippetOf = (source: string, node: Scalar<string>, shell: ShellName): Snippet => {
  const [from, to] = node.range as [number, number, number];
  const content = source.indexOf('\n', from) + 1;
  switch (node.type) {
    case 'BLOCK_LITERAL':
      return linesSnippet(source, content, node.value.replace(/\n+$/, ''), shell);
    case 'QUOTE_DOUBLE':
      return stringSnippet(source, from, to, shell);
    case 'BLOCK_FOLDED':
      return alignedSnippet(source, content, node.value, shell);
    default:
      return alignedSnippet(source, from, node.value, shell);
  }
};

/** What finds the commands of a workflow of GitHub or GitLab, and of files like these, that mention what is looked for. */
export const yamlSnippets = async (isTelling: (text: string) => boolean): Promise<FindSnippets> => {
  // Loaded here, so that a script does not wait for it.
  const { isMap, isScalar, isSeq, parseDocument } = await import('yaml');
  return (source) => {
    const found: Array<Snippet> = [];
    const visit = (node: unknown, shell: ShellName | undefined, isCommand: boolean): void => {
      if (isMap(node)) {
        const named = node.has('shell') ? shellNamed(node.get('shell')) : shell;
        for (const { key, value } of node.items) {
          const name = isScalar(key) ? String(key.value) : '';
          visit(value, isPowerShell(name) ? 'powershell' : named, commandKeys.has(name));
        }
      } else if (isSeq(node)) for (const item of node.items) visit(item, shell, isCommand);
      else if (isCommand && shell !== undefined && isScalar(node)) {
        if (typeof node.value === 'string' && isTelling(node.value))
          found.push(snippetOf(source, node as Scalar<string>, shell));
      }
    };
    visit(parseDocument(source, { prettyErrors: false, logLevel: 'silent' }).contents, 'sh', false);
    return found;
  };
};
