/** Operators between known values. */
import { convertTo } from './convert';
import { equalValues } from './equal';
import { isExact } from './number-text';
import { booleanValue, fault, isKnown, numberValue, type Evaluated, type Place, type Value } from './value';

type Places = ReadonlyArray<Place>;

/** The number that a value converts to. */
const numberIn = (value: Value): number | undefined => {
  const number = convertTo(value, 'number');
  return number.kind === 'number' ? number.number : undefined;
};

/** The boolean that a value converts to. */
export const booleanIn = (value: Evaluated): boolean | undefined => {
  const boolean = value.kind === 'fault' ? value : convertTo(value, 'bool');
  return boolean.kind === 'boolean' ? boolean.boolean : undefined;
};

const arithmetic: Readonly<Record<string, (one: number, other: number) => number | boolean>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
  '<': (one, other) => one < other,
  '>': (one, other) => one > other,
  '<=': (one, other) => one <= other,
  '>=': (one, other) => one >= other,
};

/** What an operator makes of two values; `undefined` if that is open. */
export const binaryValue = (
  operator: string,
  one: Value,
  other: Value,
  places: Places,
): Evaluated | undefined => {
  if (operator === '==' || operator === '!=') {
    const equal = equalValues(one, other);
    return equal === undefined ? undefined : booleanValue(equal === (operator === '=='), places);
  }
  if (operator === '&&' || operator === '||') {
    const decisive = operator === '||';
    const sides = [booleanIn(one), booleanIn(other)];
    if (sides.includes(decisive)) return booleanValue(decisive, places);
    return sides.includes(undefined) ? undefined : booleanValue(!decisive, places);
  }
  if (one.kind === 'open' || other.kind === 'open' || !isKnown(one) || !isKnown(other)) return undefined;
  const [left, right] = [numberIn(one), numberIn(other)];
  if (left === undefined || right === undefined) return fault(`\`${operator}\` takes numbers`, places);
  const result = arithmetic[operator]?.(left, right);
  if (typeof result === 'boolean') return booleanValue(result, places);
  if (result === undefined || !Number.isFinite(result)) return fault('is a division by zero', places);
  return [left, right, result].every(isExact) ? numberValue(result, places) : undefined;
};

/** What an operator makes of one value; `undefined` if that is open. */
export const unaryValue = (operator: string, value: Value, places: Places): Evaluated | undefined => {
  if (value.kind === 'open' || !isKnown(value)) return undefined;
  if (operator === '!') {
    const boolean = booleanIn(value);
    return boolean === undefined ? fault('`!` takes a boolean', places) : booleanValue(!boolean, places);
  }
  const number = numberIn(value);
  return number === undefined ? fault('`-` takes a number', places) : numberValue(-number, places);
};
