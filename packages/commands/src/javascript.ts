/**
 * App clients in programs in JavaScript and TypeScript, for who has to know them at once, as a rule of ESLint has. It comes
 * with its parser: whoever may wait takes `findWrittenClients`, which loads one only for the language at hand.
 *
 * @packageDocumentation
 */
import { judgeClients } from './client/judge-clients';
import type { JudgedClient, JudgeOptions } from './client/judged-client';
import type { ScriptLanguage } from './js/script-language';
import { mayHoldWrittenClient } from './language';
import { readScript } from './program/read-script';

export type { JudgedClient, JudgeOptions, ScriptLanguage };
export type { PlacedIssue, TextEdit } from './client/placed-issue';
export type { Span } from './value/span';

/** How a program is read, and its clients judged. */
export interface ReadScriptOptions extends JudgeOptions {
  /**
   * The language of the program. Both are read with JSX.
   * @default 'typescript'
   */
  readonly language?: ScriptLanguage;
}

/**
 * Finds the app clients that a program declares, creates and updates, and judges them, as `findWrittenClients` does. It never
 * throws: of a program that the parser cannot read nothing is known.
 *
 * @example
 * import { clientsInScript } from '@org/cognito-commands/javascript';
 *
 * const program = `import { UserPool } from 'aws-cdk-lib/aws-cognito';
 * const urls = ['http://app.example.org/in'];
 * new UserPool(stack, 'Users').addClient('Web', {
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: urls },
 * });`;
 * const [web] = clientsInScript(program);
 * assert.strictEqual(web?.name, 'Web');
 * assert.deepStrictEqual(
 *   web.issues.map(({ issue, span }) => [issue.code, program.slice(span.start, span.end)]),
 *   [['callback-url-https', `'http://app.example.org/in'`]],
 * );
 */
export const clientsInScript = (
  text: string,
  { language = 'typescript', ...options }: ReadScriptOptions = {},
): ReadonlyArray<JudgedClient> =>
  mayHoldWrittenClient(text, language) ? judgeClients(readScript(text, language), options) : [];
