/** Numbers as Terraform writes and reads them: in decimal digits, without an exponent. */

/** A number as Terraform converts it to a string. */
export const numberText = (number: number): string => {
  const text = Object.is(number, -0) ? '-0' : String(number);
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === '') return text;
  const shift = Number(exponent);
  const digits = whole + fraction;
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - whole.length)}${digits}`
    : `${sign}${digits.padEnd(whole.length + shift, '0')}`;
};

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Whether a number is known exactly. Terraform calculates with many more digits than JavaScript, so of numbers that are not
 * small multiples of a power of two nobody knows the last digit.
 */
export const isExact = (number: number): boolean =>
  Math.abs(number) < 2 ** 40 && Number.isInteger(number * 2 ** 10);

/** The number that a text is; `undefined` if Terraform refuses it, and `open` if it has more digits than JavaScript knows. */
export const numberOf = (text: string): number | 'open' | undefined => {
  if (!decimal.test(text)) return undefined;
  const number = Number(text);
  const digits = text.replace(/e.*/i, '').replace(/\D/g, '').replace(/^0+/, '').length;
  const isSmall = number === 0 ? digits === 0 : Math.abs(number) < 1e15 && Math.abs(number) > 1e-9;
  return digits <= 15 && isSmall ? number : 'open';
};
