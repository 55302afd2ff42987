/** Functions that convert their argument to a type. */
import { convertTo } from '../convert';
import { fault, type Type } from '../value';
import type { TerraformFunction } from './definition';

const converting = (type: Type): TerraformFunction => ({
  returns: type,
  apply: (args) => {
    const [value, ...others] = args;
    if (value === undefined || others.length > 0) return fault('exactly 1 argument required');
    const converted = convertTo(value, type);
    return converted.kind === 'open' ? undefined : converted;
  },
});

export const conversionFunctions: Readonly<Record<string, TerraformFunction>> = {
  tostring: converting('string'),
  tonumber: converting('number'),
  tobool: converting('bool'),
  tolist: converting({ kind: 'list', of: 'any' }),
  toset: converting({ kind: 'set', of: 'any' }),
  tomap: converting({ kind: 'map', of: 'any' }),
};
