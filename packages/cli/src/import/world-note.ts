import type { SourceClient } from '../sources/client-source';
import { visible } from '../terminal/visible';

const more = '--parameters says what a deployment gives, and --world writes one file for each that differs';

/** Says of which deployments of a template a client was imported, unless it was asked for each of them. */
export const worldNote = ({ name, world }: SourceClient): string => {
  if (world === undefined) return '';
  const shown = visible(name);
  return world.isDefault
    ? `${shown}: imported as it is deployed by default, ${visible(world.label)}; ${more}\n`
    : `${shown}: is not deployed by default, and imported as it is ${visible(world.label)}; ${more}\n`;
};
