import * as fc from 'fast-check';
import { freeName } from '../index';

test('is the wanted name, or that with the smallest number that is free', () => {
  const separator = fc.constantFrom('', '-', '_');
  fc.assert(
    fc.property(
      fc.string(),
      fc.uniqueArray(fc.integer({ min: 1, max: 6 })),
      separator,
      (wanted, used, dash) => {
        const numbered = (count: number) => (count === 1 ? wanted : `${wanted}${dash}${count}`);
        const taken = new Set(used.map(numbered));
        const name = freeName(wanted, (each) => taken.has(each), dash);
        const counts = Array.from({ length: 8 }, (_, index) => index + 1);
        expect(name).toBe(numbered(counts.find((count) => !taken.has(numbered(count))) as number));
      },
    ),
  );
});
