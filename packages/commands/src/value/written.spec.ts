import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { text, type OpenPart } from '../index';

const span = { start: 0, end: 1 };

const part: fc.Arbitrary<string | OpenPart> = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.record({ code: fc.constantFrom('$HOST', '$PORT') }),
);

const shown = (parts: ReadonlyArray<string | OpenPart>): string =>
  parts.map((each) => (typeof each === 'string' ? each : `{${each.code}}`)).join('');

describe('text', () => {
  test('has the same characters and the same open parts, however it was taken apart', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const written = text(parts, span);
        const of = {
          known: () => [String((written as { readonly value: unknown }).value)],
          text: () => (written as { readonly parts: ReadonlyArray<string | OpenPart> }).parts,
          open: () => [{ code: (written as OpenPart).code }],
        };
        expect(shown(of[written.kind]())).toBe(shown(parts));
      }),
      { numRuns: runs() },
    );
  });

  test('is known without open parts, open without known ones, and mixed otherwise', () => {
    const host = { code: '$HOST' };
    expect(text(['a', '', 'b'], span)).toEqual({ kind: 'known', value: 'ab', span });
    expect(text([], span)).toEqual({ kind: 'known', value: '', span });
    expect(text(['', host], span)).toEqual({ kind: 'open', code: '$HOST', span });
    expect(text(['https:', '//', host], span)).toEqual({ kind: 'text', parts: ['https://', host], span });
  });
});
