/** An editor of a text, with the issues of the text in its margin. Views import it. */
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  type KeyBinding,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { appearance } from './appearance';
import { changesBetween } from './changes-between';

/** What a text is written in, for its colours. JSON is YAML. */
export type Syntax = 'yaml' | 'hcl';

/** An editor. */
export interface Editor {
  readonly text: () => string;
  /** Changes the text where it differs, so that the cursor stays and the change can be undone. */
  readonly setText: (text: string) => void;
  readonly setSyntax: (syntax: Syntax) => void;
  readonly setDiagnostics: (diagnostics: ReadonlyArray<Diagnostic>) => void;
  /** Goes to a place of the text. */
  readonly select: (from: number, to: number) => void;
  readonly focus: () => void;
}

/** What an editor is for. */
export interface EditorOptions {
  /** For those who do not see where it stands. */
  readonly label: string;
  /** What stands in it while it is empty. */
  readonly hint: string;
  readonly onChange: () => void;
}

/** Most texts are YAML; what the others need is loaded for them. */
const syntaxes: { readonly [S in Syntax]: () => Extension | Promise<Extension> } = {
  yaml,
  hcl: async () => (await import('codemirror-lang-hcl')).hcl(),
};

const search: KeyBinding = {
  key: 'Mod-f',
  run: (view) => {
    void import('./search').then(({ openSearch }) => openSearch(view));
    return true;
  },
};

const editing: Extension = [
  lineNumbers(),
  lintGutter(),
  history(),
  drawSelection(),
  // Characters that cannot be seen, or that turn the order of a line, such as those of bidirectional text.
  highlightSpecialChars(),
  bracketMatching(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  EditorView.lineWrapping,
  EditorState.allowMultipleSelections.of(true),
  // Without a binding of the Tab key, which would hold those who use the keyboard alone.
  keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap, search]),
];

/**
 * Puts an editor into an element.
 *
 * It stands in a shadow root, because there its styles are constructed sheets, which a content security policy without
 * `unsafe-inline` allows.
 */
export const editorIn = (host: HTMLElement, { label, hint, onChange }: EditorOptions): Editor => {
  const root = host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  let syntax: Syntax = 'yaml';
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        editing,
        appearance,
        placeholder(hint),
        language.of(yaml()),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => {
      const changes = changesBetween(view.state.doc.toString(), text);
      // What a program changes is undone by itself, and not with what was typed or pasted just before.
      if (changes !== undefined) view.dispatch({ changes, annotations: isolateHistory.of('full') });
    },
    setSyntax: (wanted) => {
      if (wanted === syntax) return;
      syntax = wanted;
      void Promise.resolve(syntaxes[wanted]()).then((extension) => {
        if (syntax === wanted) view.dispatch({ effects: language.reconfigure(extension) });
      });
    },
    setDiagnostics: (diagnostics) => view.dispatch(setDiagnostics(view.state, diagnostics)),
    select: (from, to) => {
      // First, since a browser that focuses an element puts the selection of its own back.
      view.focus();
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
    },
    focus: () => view.focus(),
  };
};
