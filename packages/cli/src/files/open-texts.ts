/** Texts that an editor has open, by the absolute paths of their files. They count in place of what is on the disk. */
export type OpenTexts = ReadonlyMap<string, string>;

/** Where nothing is open. */
export const nothingOpen: OpenTexts = new Map();
