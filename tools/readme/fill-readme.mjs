/**
 * Fills each README: blocks with `file=PATH` get that file, and `console` blocks get the output of their command. Draws
 * the picture that the first one shows. With --check it writes nothing, and what is out of date is an error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, publicPackages, workspaceRoot as root } from '../public-packages.mjs';
import { pictureOfMistakes } from './picture-of-mistakes.mjs';

const block = /^```(\w+)([^\n]*)\n(.*?)^```$/gms;

/** @param {string} path */
const contentsOf = (path) => readFileSync(join(root, path), 'utf8').trimEnd();

/**
 * The words of a command; single quotes keep one together.
 *
 * @param {string} command
 */
const wordsOf = (command) =>
  (command.match(/'[^']*'|[^ ]+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));

/** @param {string} command */
const outputOf = (command) => {
  const [name, ...words] = wordsOf(command);
  if (name !== 'cognito-client')
    throw new Error(`a README can show only the output of cognito-client, not of ${name}`);
  const { error, stdout, stderr } = spawnSync(process.execPath, [commandLine, ...words], {
    cwd: root,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return `${stdout}${stderr}`.trimEnd();
};

const peers = /(?<=<!-- peers -->\n).*?(?=<!-- \/peers -->)/s;

/** The table of other tools, which the peer comparison writes into the README of the core. */
const peerTable = () => {
  const table = /<!-- peer-comparison -->.*?((?:^\|[^\n]*\n)+)/ms.exec(
    contentsOf('packages/core/README.md'),
  )?.[1];
  if (table === undefined) throw new Error('the README of the core has no table of other tools');
  return `\n${table}\n`;
};

/** @param {string} source */
const filled = (source) =>
  source.replace(peers, peerTable).replace(block, (whole, language, info, content) => {
    const path = /\bfile=(\S+)/.exec(info)?.[1];
    if (path !== undefined) return `\`\`\`${language}${info}\n${contentsOf(path)}\n\`\`\``;
    const command = /^\$ (.*)$/m.exec(content)?.[1];
    return language === 'console' && command !== undefined
      ? `\`\`\`console\n$ ${command}\n${outputOf(command)}\n\`\`\``
      : whole;
  });

const check = process.argv.includes('--check');

/** @param {string} path */
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

const readmes = [
  'README.md',
  ...publicPackages().map(({ folder }) => `packages/${folder}/README.md`),
].flatMap((path) => {
  const source = read(path);
  return source === undefined ? [] : [{ path, wanted: filled(source) }];
});

const picture = { path: pictureOfMistakes.path, wanted: pictureOfMistakes.source() };

for (const { path, wanted } of [...readmes, picture]) {
  if (read(path) === wanted) continue;
  if (check) {
    console.error(`${path} is out of date: run npm run readme`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), wanted);
    console.log(`wrote ${path}`);
  }
}
