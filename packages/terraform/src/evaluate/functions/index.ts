import { choosingFunctions } from './choose';
import { conversionFunctions } from './conversion';
import type { TerraformFunction } from './definition';
import { encodingFunctions } from './encoding';
import { formatFunctions } from './format';
import { listFunctions } from './list';
import { mapFunctions } from './map';
import { numberFunctions } from './number';
import { regularExpressionFunctions } from './regular-expression';
import { textFunctions } from './text';

/** The functions of Terraform whose values are known here, but for those that evaluate their arguments in turn. */
export const functions: ReadonlyMap<string, TerraformFunction> = new Map(
  Object.entries({
    ...textFunctions,
    ...regularExpressionFunctions,
    ...formatFunctions,
    ...listFunctions,
    ...mapFunctions,
    ...choosingFunctions,
    ...numberFunctions,
    ...encodingFunctions,
    ...conversionFunctions,
  }),
);
