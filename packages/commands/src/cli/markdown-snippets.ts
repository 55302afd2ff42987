import { linesSnippet, shellLike, type FindSnippets, type Snippet } from './snippet';
import type { ShellName } from './shell';

/** What fences are marked with, by shell. One without a mark may be of any. */
const marks: ReadonlyMap<string, ShellName> = new Map(
  (
    [
      [['bash', 'sh', 'shell', 'zsh', 'ksh', 'console', 'shell-session', 'shellsession', 'terminal'], 'sh'],
      [['powershell', 'ps1', 'ps', 'pwsh', 'posh'], 'powershell'],
      [['cmd', 'bat', 'batch', 'batchfile', 'dos'], 'cmd'],
      [['make', 'makefile'], 'make'],
    ] as const
  ).flatMap(([names, shell]) => names.map((name) => [name, shell] as const)),
);

const unmarked = ['', 'text', 'txt', 'plaintext', 'aws', 'aws-cli', 'cli'];

const shellOf = (info: string, content: string): ShellName | undefined => {
  const mark = /^[\w.+-]*/.exec(info.trim().replace(/^\{\.?|^\./, ''))?.[0].toLowerCase() ?? '';
  return marks.get(mark) ?? (unmarked.includes(mark) ? shellLike(content) : undefined);
};

/** What finds the code in texts of Markdown or MDX that is written for a shell. */
export const markdownSnippets = async (): Promise<FindSnippets> => {
  // Loaded here, so that a script does not wait for it.
  const { default: MarkdownIt } = await import('markdown-it');
  const markdown = new MarkdownIt({ html: true });
  return (text) => {
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
    return markdown.parse(text, {}).flatMap(({ type, info, map, content }): ReadonlyArray<Snippet> => {
      if (map === null || (type !== 'fence' && type !== 'code_block')) return [];
      const shell = shellOf(info, content);
      // The first line of a fence is its mark.
      const from = lineStarts[map[0] + (type === 'fence' ? 1 : 0)];
      return shell === undefined || from === undefined
        ? []
        : [linesSnippet(text, from, content.replace(/\n$/, ''), shell)];
    });
  };
};
