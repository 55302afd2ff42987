import { shownName } from '../report/shown-name';
import { visible } from '../terminal/visible';
import type { SideClient } from '../sides/read-side';

const noteOf = ({ name, file, place }: SideClient): string => {
  const world = place?.client.world;
  if (world === undefined) return '';
  const how = world.isDefault ? 'as it is deployed by default, ' : 'as it is ';
  return `${shownName(file)}: ${visible(name)} is compared ${how}${visible(world.label)}; --parameters says what the deployment gives\n`;
};

/** Says of which deployment of a template a client is compared, where the other side is no template. */
export const defaultNotes = (before: ReadonlyArray<SideClient>, after: ReadonlyArray<SideClient>): string => {
  const isTemplate = ({ place }: SideClient): boolean => place !== undefined;
  return before.some(isTemplate) && after.some(isTemplate) ? '' : [...before, ...after].map(noteOf).join('');
};
