import type { CheckedFile } from '../check/checked-file';
import { isBelow, pathFrom } from '../files/path-from';
import { standardInput } from '../files/read-text';

/** Files by their names from a folder. One that is not in it is named from the working directory. */
export const namedFrom =
  (folder: string) =>
  (checked: CheckedFile): CheckedFile => {
    const { file, running } = checked;
    return file === standardInput || running !== undefined
      ? checked
      : { ...checked, file: pathFrom(isBelow(folder, file) ? folder : '', file) };
  };
