import type { Change } from '@org/cognito-diff';
import { anyCharacter } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { visible } from '../terminal/visible';
import type { Comparison } from './diff-comparison';
import { diffMarkdown } from './diff-markdown';

const comparisonOf = (name: string, item: string): Comparison => ({
  count: 1,
  clients: [
    {
      status: 'changed',
      before: { name },
      after: { name },
      consequences: ['access-widened'],
      changes: [
        {
          path: ['oAuth', 'callbackUrls'],
          added: [item],
          removed: [],
          consequences: ['access-widened'],
          why: 'Codes and tokens can be sent to a further place.',
        },
        {
          path: ['userPoolClientName'],
          after: item,
          world: { label: `when ${item}`, choices: {} },
          consequences: ['cosmetic'],
          why: 'The name is for people.',
        },
      ],
    },
  ],
  counts: [['access-widened', 1]],
});

const inWords = (change: Change, side: 'before' | 'after'): string => {
  const value = change[side];
  return typeof value === 'string' ? value : 'none';
};

/** What a reader of the comment sees of code, by the rules of Markdown and HTML. */
const seen = (code: string): string => {
  const plain = /^`([^`|\\]+)`$/.exec(code)?.[1];
  if (plain !== undefined) return plain;
  const escaped = /^<code>([^<>`|\\*_[\]~@:&]|&#\d+;)*<\/code>$/.test(code) ? code.slice(6, -7) : undefined;
  if (escaped === undefined) throw new Error(`this is no code: ${code}`);
  return escaped.replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
};

const awkward = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('|', '`', '\\', '\n', '<', '>', '&', '@', '#', '*', '_', '[', 'a', ' '),
    minLength: 1,
  }),
  fc.constantFrom(
    '</code><img src=x onerror=alert(1)>',
    '`|`',
    'a\\|b',
    '@team',
    'https://a.example/cb',
    ' a ',
    '`',
  ),
);

test('law: a value stays in its cell, and is read as it was written, whatever it holds', () => {
  fc.assert(
    fc.property(awkward, awkward, (name, item) => {
      const lines = diffMarkdown(comparisonOf(name, item), inWords).split('\n');
      expect(lines).toHaveLength(9);
      const title = /^### (.*): changed$/s.exec(lines[2] ?? '')?.[1];
      expect(seen(title ?? '')).toBe(visible(name));
      const rows = lines.slice(6, 8).map((line) => line.split('|').map((cell) => cell.replace(/^ | $/g, '')));
      for (const row of rows) expect(row).toHaveLength(6);
      expect(seen((rows[0]?.[2] ?? '').slice(2))).toBe(visible(item));
      const label = (rows[1]?.[1] ?? '').replace('`userPoolClientName`<br>when ', '');
      expect(seen(`<code>${label}</code>`)).toBe(visible(item));
      expect(seen((rows[1]?.[2] ?? '').replace('`none` → ', ''))).toBe(visible(item));
    }),
  );
});

test('each client that differs has a table, and one that comes or goes a sentence', () => {
  const [changed] = comparisonOf('web', 'https://app.example.com/callback').clients;
  const comparison: Comparison = {
    count: 3,
    clients: [
      { status: 'equal', before: { name: 'same' }, after: { name: 'same' }, consequences: [], changes: [] },
      ...(changed === undefined ? [] : [changed]),
      {
        status: 'removed',
        before: { name: 'old' },
        consequences: ['replacement', 'access-narrowed'],
        why: 'Its id is gone.',
        changes: [],
      },
    ],
    counts: [
      ['replacement', 1],
      ['access-widened', 1],
    ],
  };
  expect(diffMarkdown(comparison, inWords)).toBe(`1 replacement, 1 access-widened

### \`web\`: changed

| Property | Change | Consequence | Why |
| --- | --- | --- | --- |
| \`oAuth.callbackUrls\` | + \`https://app.example.com/callback\` | **access-widened** | Codes and tokens can be sent to a further place. |
| \`userPoolClientName\`<br>when https&#58;//app.example.com/callback | \`none\` → \`https://app.example.com/callback\` | cosmetic | The name is for people. |

### \`old\`: removed

**replacement**, access-narrowed: Its id is gone.
`);
});

test('no difference is one sentence', () => {
  expect(diffMarkdown({ count: 0, clients: [], counts: [] }, inWords)).toBe('No app client differs.\n');
});
