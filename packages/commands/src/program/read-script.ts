import type { WrittenClient } from '../client/written-client';
import { javascriptProgram } from '../js/javascript-program';
import type { ScriptLanguage } from '../js/script-language';
import { programClients } from './program-clients';

/** The clients in a program in JavaScript or TypeScript; none where the parser cannot make anything of it. */
export const readScript = (text: string, language: ScriptLanguage): ReadonlyArray<WrittenClient> => {
  const program = javascriptProgram(text, language);
  return program === undefined ? [] : programClients(program);
};
