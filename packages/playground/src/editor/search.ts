/** The search of an editor, which is loaded when somebody searches. */
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { StateEffect } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';

const prepared = new WeakSet<EditorView>();

/** Opens the search of an editor. */
export const openSearch = (view: EditorView): void => {
  if (!prepared.has(view)) {
    prepared.add(view);
    view.dispatch({ effects: StateEffect.appendConfig.of([search({ top: true }), keymap.of(searchKeymap)]) });
  }
  openSearchPanel(view);
};
