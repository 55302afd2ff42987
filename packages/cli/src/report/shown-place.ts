import type { Position } from '@org/cognito-file';
import type { CheckedFile } from '../check/checked-file';
import { shownName } from './shown-name';

/** A place in a file, as people write it: `web.yaml:3:5`. */
export const placeOf = (
  { file }: Pick<CheckedFile, 'file'>,
  { position }: { readonly position?: Position },
): string => [shownName(file), ...(position ? [position.line, position.column] : [])].join(':');
