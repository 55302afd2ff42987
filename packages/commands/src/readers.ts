import { commandReader } from './cli/read-commands';
import type { WrittenClient } from './client/written-client';
import type { Language } from './language';

/** Reads the app clients in a text, in the order of the text. */
type Reader = (text: string) => ReadonlyArray<WrittenClient>;

const scriptReader = (language: 'typescript' | 'javascript') => async (): Promise<Reader> => {
  const { readScript } = await import('./program/read-script.js');
  return (text) => readScript(text, language);
};

/** What reads each language, once it is loaded: nobody waits for the parser of another language. */
export const readers: Readonly<Record<Language, () => Promise<Reader>>> = {
  shell: () => commandReader('sh'),
  powershell: () => commandReader('powershell'),
  batch: () => commandReader('cmd'),
  makefile: () => commandReader('make'),
  markdown: () => commandReader('markdown'),
  workflow: () => commandReader('yaml'),
  package: () => commandReader('package'),
  notebook: () => commandReader('notebook'),
  typescript: scriptReader('typescript'),
  javascript: scriptReader('javascript'),
  python: async () => (await import('./program/read-python.js')).readPython,
};
