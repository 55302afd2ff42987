import { callOf, nameOf } from '../intrinsic';
import type { Json } from '../json';

const soleName = /^\$\{([A-Za-z0-9.]+)\}$/;

/** The name of a parameter, a resource or an attribute that a whole value refers to. */
export const wholeName = (value: Json | undefined): string | undefined => {
  const [name, argument] = callOf(value) ?? [];
  return name === 'Fn::Sub' && typeof argument === 'string' ? soleName.exec(argument)?.[1] : nameOf(value);
};
