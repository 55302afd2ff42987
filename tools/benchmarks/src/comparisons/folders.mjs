/** Folders of files that the command line looks through, as whole processes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../command-line.mjs';
import { inSeconds, ratioOf } from '../comparison.mjs';

/** @typedef {keyof typeof import('../files/folders.mjs').folders} Kind */
/** @typedef {import('../comparison.mjs').Side} Side */

/** @type {(files: number) => string} */
const nothingIn = (files) => `${files} other file`;

/** @type {(kind: Kind, prints: (files: number) => string) => Side} */
const validate =
  (kind, prints) =>
  ({ process, folder }) => {
    const { folder: path, files } = folder(kind);
    return process([commandLine, 'validate', '--allow-empty', path], { prints: prints(files.length) });
  };

/** A folder that was checked before, of which everything is kept. @type {Side} */
const validateAgain = ({ process, folder }) => {
  const { folder: path, files } = folder('clients');
  const cache = join(path, '..', 'cache');
  const again = () =>
    process([commandLine, 'validate', '--allow-empty', '--cache', '--cache-location', cache, path], {
      prints: `${files.length} file`,
    });
  if (!existsSync(cache)) again();
  return again();
};

/** @type {(kind: Kind, name: string) => Side} */
const byProgram =
  (kind, name) =>
  ({ process, folder }) => {
    const { folder: path, files } = folder(kind);
    return process([join(import.meta.dirname, '../programs', name), path], {
      prints: `${files.length} file`,
    });
  };

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const folderComparisons = [
  {
    pairs: 9,
    measured: validate('clients', (files) => `${files} file`),
    against: byProgram('clients', 'parse-folder.mjs'),
    rows: [
      {
        id: 'lint-templates',
        measure: '`cognito-client validate`, a folder of 500 templates',
        against: '`yaml` alone, parsing them',
        aim: 1.5,
        ...ratioOf('seconds'),
      },
    ],
  },
  {
    pairs: 9,
    measured: validateAgain,
    against: validate('clients', (files) => `${files} file`),
    rows: [
      {
        id: 'lint-templates-again',
        measure: '`cognito-client validate --cache`, the same folder checked again',
        against: 'the same without `--cache`',
        ...ratioOf('seconds'),
      },
    ],
  },
  {
    pairs: 9,
    measured: validate('no-clients', nothingIn),
    against: byProgram('no-clients', 'read-folder.mjs'),
    rows: [
      {
        id: 'lint-no-clients',
        measure: '`cognito-client validate`, a folder of 1,000 templates without an app client',
        against: 'reading them',
        ...ratioOf('seconds'),
      },
    ],
  },
  {
    pairs: 9,
    measured: validate('any-files', nothingIn),
    rows: [
      {
        id: 'lint-any-files',
        measure: '`cognito-client validate`, a folder of 10,000 files without an app client',
        against: '',
        aim: 2,
        ...inSeconds(),
      },
    ],
  },
];
