import { standardInput } from '../files/read-text';
import { visible } from '../terminal/visible';

/** The name of a file in a text. */
export const shownName = (file: string): string => (file === standardInput ? '<stdin>' : visible(file));
