/** Folders of files, written from seeds: each run has the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { typicalProps } from '../subjects/typical-client.mjs';
import { otherFiles } from './other-files.mjs';
import { templatesWithClients, templatesWithoutClients } from './templates.mjs';

/** @typedef {import('./printed-template.mjs').PrintedFile} PrintedFile */

/** One file in ten of a repository is a template. */
const templatesAmong = 10;

/** @type {Readonly<Record<'client' | 'clients' | 'no-clients' | 'any-files', { files: number, make: (files: number) => ReadonlyArray<PrintedFile> }>>} */
export const folders = {
  client: { files: 1, make: () => [{ extension: 'json', text: JSON.stringify(typicalProps()) }] },
  clients: { files: 500, make: (files) => templatesWithClients(files, 1) },
  'no-clients': { files: 1_000, make: (files) => templatesWithoutClients(files, 2) },
  'any-files': {
    files: 10_000,
    make: (files) => {
      const templates = templatesWithoutClients(Math.ceil(files / templatesAmong), 3);
      return [...templates, ...otherFiles(files - templates.length, 4)];
    },
  },
};

const perFolder = 50;

/**
 * Writes a folder of files, in folders of fifty, and answers their paths.
 *
 * @param {string} folder
 * @param {keyof typeof folders} kind
 * @param {(number: number) => number} count how many of so many files there are
 */
export const writeFolder = (folder, kind, count) => {
  const { files, make } = folders[kind];
  const paths = make(count(files)).map(({ extension, text }, index) => {
    const path = join(folder, String(Math.floor(index / perFolder)), `${index}.${extension}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  return { folder, files: paths };
};
