import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { decodeSuppressions, type Suppression } from '../index';
import { told } from '../../fixtures/told';

const whole: Suppression = {
  file: 'stacks/web.yaml',
  resource: 'Web',
  code: 'callback-url-https',
  path: 'Resources.Web.Properties.CallbackURLs[0]',
  reason: 'the old app, until May',
};

const wrongWith = (input: unknown) => {
  const decoded = decodeSuppressions(input);
  return E.isLeft(decoded)
    ? decoded.left.map(told).map(({ code, path, message, fix }) => [code, path.join('.'), message, fix])
    : [];
};

describe('decodeSuppressions', () => {
  test('reads plain data, with and without what may be absent', () => {
    const { resource: _, reason: __, ...least } = whole;
    expect(decodeSuppressions([whole, least])).toEqual(E.right([whole, least]));
    expect(decodeSuppressions([])).toEqual(E.right([]));
  });

  test('reports every wrong entry', () => {
    expect(
      wrongWith([
        whole,
        { file: 'web.yaml', cod: 'attr-unknown', path: 'readAttributes[0]' },
        { file: 1, code: 'attr-unknown' },
        'web.yaml',
      ]),
    ).toEqual([
      ['unknown-key', '1.cod', 'is not a known property', 'write code'],
      ['value-type', '2.file', 'must be a string, but is a number', expect.any(String)],
      ['value-type', '2', 'has no path, without which it is about no issue', 'add its path'],
      ['value-type', '3', 'must be an object, but is a string', expect.any(String)],
    ]);
    expect(wrongWith({ file: 'web.yaml' })).toEqual([
      ['value-type', '', 'must be a list, but is an object', expect.any(String)],
    ]);
  });

  test('takes many thousands, and says how many are too many', () => {
    const most = Array.from({ length: 50_000 }, () => whole);
    expect(E.isRight(decodeSuppressions(most))).toBe(true);
    expect(wrongWith([...most, whole])).toEqual([
      ['list-length', '', 'has 50001 items, but the limit is 50000', 'take items out'],
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        expect(['Left', 'Right']).toContain(decodeSuppressions(input)._tag);
        expect(['Left', 'Right']).toContain(decodeSuppressions([input])._tag);
      }),
    );
  });
});
