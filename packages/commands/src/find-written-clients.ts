import { judgeClients } from './client/judge-clients';
import type { JudgedClient, JudgeOptions } from './client/judged-client';
import { mayHoldWrittenClient, type Language } from './language';
import { readers } from './readers';

/** How clients are found in a text, and judged. */
export interface FindOptions extends JudgeOptions {
  /** What the text is written in. `languageOf` knows it by the name of a file. */
  readonly language: Language;
}

/** Finds and judges the app clients in a text of one language. */
export type FindInText = (text: string, options?: JudgeOptions) => ReadonlyArray<JudgedClient>;

/**
 * Loads what finds the app clients in texts of a language, for who reads several texts, or one after each change.
 *
 * @example
 * import { loadLanguage } from '@org/cognito-commands';
 *
 * const findIn = await loadLanguage('shell');
 * assert.deepStrictEqual(findIn('npm test\n'), []);
 */
export const loadLanguage = async (language: Language): Promise<FindInText> => {
  const read = await readers[language]();
  return (text, options) => (mayHoldWrittenClient(text, language) ? judgeClients(read(text), options) : []);
};

/**
 * Finds the app clients that somebody wrote in a text, and judges them by all rules. Each issue is at the word that it is
 * about, and what a fix changes is an edit of the text. What the text does not tell is open: nothing is said of it. It never
 * throws, and runs nothing.
 *
 * @example
 * import { findWrittenClients } from '@org/cognito-commands';
 *
 * const script = `aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name api --generate-secret=true
 * `;
 * const [client] = await findWrittenClients(script, { language: 'shell' });
 * assert.deepStrictEqual(
 *   client?.issues.map(({ issue, span }) => [issue.code, script.slice(span.start, span.end)]),
 *   [['cli-flag-value', 'true']],
 * );
 */
export const findWrittenClients = async (
  text: string,
  { language, ...options }: FindOptions,
): Promise<ReadonlyArray<JudgedClient>> => (await loadLanguage(language))(text, options);
