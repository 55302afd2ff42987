/**
 * Which files may hold app clients, by their names and by the names that they mention. It loads nothing, so that whole folders
 * can be asked.
 *
 * @packageDocumentation
 */

/** What the files of a language are called, and what one mentions that holds an app client. */
interface LanguageFiles {
  readonly endings: ReadonlyArray<string>;
  readonly names: ReadonlyArray<string>;
  readonly mentions: RegExp;
}

/** The operations of the AWS CLI. */
const commands = /\b(?:create|update)-user-pool-client\b/;

/**
 * The classes and functions of the CDK, Pulumi, SST and the SDKs. A method `addClient` alone is none of Cognito's.
 */
const programs = /UserPoolClient|user_pool_client|^(?=[^]*[Cc]ognito)[^]*\badd_?[Cc]lient\(/;

const files = {
  shell: { endings: ['sh', 'bash', 'zsh', 'ksh'], names: [], mentions: commands },
  powershell: { endings: ['ps1', 'psm1'], names: [], mentions: commands },
  batch: { endings: ['bat', 'cmd'], names: [], mentions: commands },
  makefile: { endings: ['mk', 'mak'], names: ['Makefile', 'makefile', 'GNUmakefile'], mentions: commands },
  markdown: { endings: ['md', 'markdown', 'mdx'], names: [], mentions: commands },
  workflow: { endings: ['yml', 'yaml'], names: [], mentions: commands },
  package: { endings: [], names: ['package.json'], mentions: commands },
  notebook: { endings: ['ipynb'], names: [], mentions: commands },
  typescript: { endings: ['ts', 'tsx', 'mts', 'cts'], names: [], mentions: programs },
  javascript: { endings: ['js', 'jsx', 'mjs', 'cjs'], names: [], mentions: programs },
  python: { endings: ['py'], names: [], mentions: programs },
} as const satisfies Readonly<Record<string, LanguageFiles>>;

/** A language in which people write app clients. */
export type Language = keyof typeof files;

const table: Readonly<Record<Language, LanguageFiles>> = files;

/** The languages in which people write app clients. */
export const languages = Object.keys(files) as ReadonlyArray<Language>;

/** How their files are called: by the last part of their names, or as a whole. */
export const languageFiles: Pick<LanguageFiles, 'endings' | 'names'> = {
  endings: languages.flatMap((language) => table[language].endings),
  names: languages.flatMap((language) => table[language].names),
};

/**
 * The language of a file, by its name; `undefined` if it is none of those in which people write app clients.
 *
 * @example
 * import { languageOf } from '@org/cognito-commands/language';
 *
 * assert.strictEqual(languageOf('scripts/create-client.sh'), 'shell');
 * assert.strictEqual(languageOf('README.md'), 'markdown');
 * assert.strictEqual(languageOf('main.go'), undefined);
 */
export const languageOf = (file: string): Language | undefined => {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return languages.find(
    (language) =>
      table[language].names.includes(name) ||
      (ending.length < name.length && table[language].endings.includes(ending)),
  );
};

/**
 * Whether a language is one of programs, and not of commands.
 *
 * @example
 * import { isProgramLanguage } from '@org/cognito-commands/language';
 *
 * assert.ok(isProgramLanguage('python') && !isProgramLanguage('shell'));
 */
export const isProgramLanguage = (language: Language): boolean => table[language].mentions === programs;

/**
 * Whether a text may hold an app client, by the names that it mentions. Most texts hold none, and to parse them takes long.
 *
 * @example
 * import { mayHoldWrittenClient } from '@org/cognito-commands/language';
 *
 * assert.ok(!mayHoldWrittenClient('npm ci && npm test\n', 'shell'));
 */
export const mayHoldWrittenClient = (text: string, language: Language): boolean =>
  table[language].mentions.test(text);
