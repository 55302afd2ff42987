/** A client as the props that make it. */
import { minimalProps, parseText, type UserPoolClient, type UserPoolClientFields } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { code, joined, key, lineComment, list, object, plain, value, type Code } from './code';
import { coreWords } from './core-words';
import { stringLiteral } from './escaped';
import { constantName } from './exported-name';
import { formatted } from './formatted';
import { importDeclarations } from './import-declarations';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is said of a client beside its props. Each comment is one line: a line break within it is written as `\n`. */
export interface PropsSourceOptions {
  /** What the client is called: `web-app` is exported as `webApp`. */
  readonly name: string;
  /**
   * The lines of the comment above the client.
   * @default no comment
   */
  readonly about?: ReadonlyArray<string>;
  /**
   * Why fields are as they are, as comments above them. What is said of a field that is left out is left out too.
   * @default no comments
   */
  readonly why?: { readonly [F in keyof UserPoolClientFields]?: string };
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A text of the file form, which props take as well; a reference in it is written by the name that is typed. */
const textOf = (written: string): Code =>
  pipe(
    parseText(written),
    E.match(() => plain(stringLiteral(written)), coreWords.text),
  );

const dataOf = (data: unknown): Code => {
  if (typeof data === 'string') return textOf(data);
  if (Array.isArray(data)) return list(data.map(dataOf));
  return typeof data === 'object' && data !== null
    ? object(Object.entries(data).map(([name, inner]) => [name, dataOf(inner)]))
    : plain(String(data));
};

const commentsOf = (lines: ReadonlyArray<string>): string =>
  lines.map((line) => `${lineComment(line)}\n`).join('');

/**
 * Writes a client as a module of TypeScript that exports it as a constant, made by `UserPoolClient.make`. The module
 * compiles under `strict`, uses `@org/cognito-core` alone, and is formatted as Prettier does by default. What equals a
 * default is left out, as `minimalProps` does, so that `withServiceDefaults` of the constant equals that of the client.
 *
 * @example
 * import { text, reference, UserPoolClient } from '@org/cognito-core';
 * import { propsSource } from '@org/cognito-source-code';
 *
 * const client = UserPoolClient.make({
 *   generateSecret: true,
 *   oAuth: { callbackUrls: [text`https://${reference('webDomain')}/callback`] },
 * });
 * const source = await propsSource(client, {
 *   name: 'web-app',
 *   about: ['The web application.'],
 *   why: { generateSecret: 'It has a server.' },
 * });
 * assert.strictEqual(
 *   source,
 *   [
 *     'import { reference, text, UserPoolClient } from "@org/cognito-core";',
 *     '',
 *     '// The web application.',
 *     'export const webApp = UserPoolClient.make({',
 *     '  // It has a server.',
 *     '  generateSecret: true,',
 *     '  oAuth: { callbackUrls: [text`https://${reference("webDomain")}/callback`] },',
 *     '});',
 *     '',
 *   ].join('\n'),
 * );
 */
export const propsSource = (
  client: UserPoolClient,
  { name, about = [], why = {} }: PropsSourceOptions,
): Promise<string> => {
  const reasons = new Map(Object.entries(why));
  const fields = Object.entries(minimalProps(client)).map(([field, data]) => {
    const reason = reasons.get(field);
    return code`${commentsOf(reason === undefined ? [] : [reason])}${key(field)}: ${dataOf(data)},\n`;
  });
  const { text, imports } = code`${commentsOf(about)}export const ${constantName(name)} = ${value(
    '@org/cognito-core',
    'UserPoolClient',
  )}.make({\n${joined(fields, '')}});`;
  return formatted(`${importDeclarations(imports)}\n\n${text}`);
};
