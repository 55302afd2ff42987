/** Functions of numbers. */
import { isExact } from '../number-text';
import { itemsOf, fault, numberValue, type Evaluated, type Value } from '../value';
import { ofKnown, type TerraformFunction } from './definition';

const numberIn = (value: Value): number => (value.kind === 'number' ? value.number : Number.NaN);

const exact = (number: number): Evaluated | undefined => (isExact(number) ? numberValue(number) : undefined);

const ofNumber = (apply: (number: number) => number): TerraformFunction => ({
  apply: ofKnown({ args: ['number'] }, (args) => exact(apply(...(args.map(numberIn) as [number])))),
  returns: 'number',
});

const ofNumbers = (apply: (...numbers: ReadonlyArray<number>) => number): TerraformFunction => ({
  apply: ofKnown({ args: ['number'], others: 'number' }, (args) => numberValue(apply(...args.map(numberIn)))),
  returns: 'number',
});

const sum: TerraformFunction = {
  apply: ofKnown({ args: [{ kind: 'list', of: 'number' }] }, ([list]) => {
    const items = (list === undefined ? undefined : itemsOf(list)) ?? [];
    if (items.length === 0) return fault('cannot sum an empty list', list?.places);
    const numbers = items.map(numberIn);
    return numbers.every(isExact) ? exact(numbers.reduce((total, number) => total + number, 0)) : undefined;
  }),
  returns: 'number',
};

export const numberFunctions: Readonly<Record<string, TerraformFunction>> = {
  min: ofNumbers(Math.min),
  max: ofNumbers(Math.max),
  abs: ofNumber(Math.abs),
  ceil: ofNumber(Math.ceil),
  floor: ofNumber(Math.floor),
  sum,
};
