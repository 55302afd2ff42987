import type { Position } from '@org/cognito-file';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';

/** What was checked: a file, or a client of a user pool that is running, which has an id and a name. */
export const shownFile = ({ file, running }: Pick<CheckedFile, 'file' | 'running'>): string =>
  running?.client === undefined ? shownName(file) : `${shownName(file)} (${visible(running.client.name)})`;

/** A place in a file, as people write it: `web.yaml:3:5`. */
export const placeOf = (
  checked: Pick<CheckedFile, 'file' | 'running'>,
  { position }: { readonly position?: Position },
): string => [shownFile(checked), ...(position ? [position.line, position.column] : [])].join(':');
