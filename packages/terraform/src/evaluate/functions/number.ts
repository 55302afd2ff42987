/** Functions of numbers. */
import { isExact } from '../number-text';
import { fault, numberValue, type Evaluated } from '../value';
import { knownItems, knownNumber, ofKnown, type TerraformFunction } from './definition';

const exact = (number: number): Evaluated | undefined => (isExact(number) ? numberValue(number) : undefined);

const ofNumber = (apply: (number: number) => number): TerraformFunction => ({
  apply: ofKnown({ args: ['number'] }, ([value]) => exact(apply(knownNumber(value)))),
  returns: 'number',
});

const ofNumbers = (apply: (...numbers: ReadonlyArray<number>) => number): TerraformFunction => ({
  apply: ofKnown({ args: ['number'], others: 'number' }, (args) =>
    numberValue(apply(...args.map(knownNumber))),
  ),
  returns: 'number',
});

const sum: TerraformFunction = {
  apply: ofKnown({ args: [{ kind: 'list', of: 'number' }] }, ([list]) => {
    const numbers = knownItems(list).map(knownNumber);
    if (numbers.length === 0) return fault('cannot sum an empty list', list.places);
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
