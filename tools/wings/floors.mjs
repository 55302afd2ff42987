/**
 * The wings of each package, which are the folders of its sources, from the top floor down. A wing may import the wings
 * of lower floors, and no other. Files beside the wings are entries: they may import all wings, and no wing imports them.
 */

/** @typedef {{ folder: string, floor: number, main: string }} Wing */

/** @type {Readonly<Record<string, ReadonlyArray<Wing>>>} */
export const wingsOf = {
  core: [
    { folder: 'check', floor: 7, main: 'validate.ts' },
    { folder: 'rules', floor: 6, main: 'index.ts' },
    { folder: 'record', floor: 6, main: 'client-record.ts' },
    { folder: 'presets', floor: 6, main: 'index.ts' },
    { folder: 'client', floor: 5, main: 'user-pool-client.ts' },
    { folder: 'field', floor: 4, main: 'fields.ts' },
    { folder: 'codec', floor: 3, main: 'shape.ts' },
    { folder: 'reference', floor: 2, main: 'reference.ts' },
    { folder: 'spelling', floor: 2, main: 'spellings.ts' },
    { folder: 'issue', floor: 1, main: 'issue.ts' },
  ],
};
