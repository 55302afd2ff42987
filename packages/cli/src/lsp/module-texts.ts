import * as E from 'fp-ts/Either';
import { dirname, join } from 'node:path';
import { noInput } from '../files/no-input';
import type { OpenTexts } from '../files/open-texts';
import { readText } from '../files/read-text';
import { moduleFilesIn } from '../module/module-folder';
import type { ModuleText } from '../module/read-module';

/** The files of the module that a file is part of, as the editor has them, or else the disk. */
export const filesAround = async (path: string, open: OpenTexts): Promise<ReadonlyArray<ModuleText>> => {
  const texts: Array<ModuleText> = [];
  for (const name of await moduleFilesIn(dirname(path), open)) {
    const file = join(dirname(path), name);
    const read = await readText(file, noInput, undefined, open);
    if (E.isRight(read)) texts.push({ path: file, text: read.right });
  }
  return texts;
};
