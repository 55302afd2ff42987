/** The languages that the parser of JavaScript reads. */
export type ScriptLanguage = 'javascript' | 'typescript';
