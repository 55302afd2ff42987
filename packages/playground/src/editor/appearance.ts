/**
 * How an editor looks. The colours are those of the page, which reach into the editor as custom properties and change with
 * the theme.
 */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { colours } from './colours';

/** Plain shapes in place of the library's pictures, which are URLs of data: the page loads nothing of that kind. */
const marker = (colour: string, borderRadius: string) => ({
  content: '""',
  display: 'block',
  width: '8px',
  height: '8px',
  margin: '6px 3px 0',
  borderRadius,
  background: colour,
});

const underlined = (colour: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy ${colour} 1px`,
  textUnderlineOffset: '3px',
  paddingBottom: '0',
});

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent', fontSize: 'var(--code-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 16px 0 8px' },
  '.cm-gutters': {
    backgroundColor: 'transparent',
    color: 'var(--ink-soft)',
    border: 'none',
    paddingLeft: '4px',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '28px', padding: '0 4px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'var(--active)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-selectionMatch': { backgroundColor: 'var(--active)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selection)' },
  '.cm-specialChar': { color: 'var(--error)' },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  '.cm-panels': { backgroundColor: 'var(--ground)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
    maxWidth: 'min(34rem, 90vw)',
  },
  '.cm-tooltip-lint': { padding: '0' },
  '.cm-diagnostic': { padding: '10px 14px', fontFamily: 'var(--sans)', fontSize: '14px', lineHeight: '1.45' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--error)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--warning)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'transparent',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    color: 'var(--accent)',
    font: 'inherit',
    padding: '2px 8px',
    margin: '6px 6px 0 0',
    cursor: 'pointer',
  },
  '.cm-lintRange-error': underlined('var(--error)'),
  '.cm-lintRange-warning': underlined('var(--warning)'),
  '.cm-lintRange-active': { backgroundColor: 'var(--active)' },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-lint-marker-error': marker('var(--error)', '50%'),
  '.cm-lint-marker-warning': marker('var(--warning)', '2px'),
});

const highlighting = HighlightStyle.define(
  colours.map(({ tag, color, fontStyle }) => ({ tag, color, ...(fontStyle && { fontStyle }) })),
);

/** The theme of every editor. */
export const appearance = [theme, syntaxHighlighting(highlighting)];
