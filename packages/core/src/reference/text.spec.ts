import * as E from 'fp-ts/Either';
import {
  fromParts,
  isReference,
  isTextTemplate,
  parseText,
  partsOf,
  printText,
  reference,
  referencesOf,
  text,
} from '../index';

const a = reference('a');

describe('the file form of texts', () => {
  test.each([
    ['', []],
    ['plain', ['plain']],
    ['costs $5', ['costs $5']],
    ['costs 5 $', ['costs 5 $']],
    ['${a} costs $5$', [a, ' costs $5$']],
    ['$$$5${a}', ['$$$5', a]],
    ['{braces}', ['{braces}']],
    ['${a}', [a]],
    ['https://${a}/cb', ['https://', a, '/cb']],
    ['${a}${a}', [a, a]],
    ['$${a}', ['${a}']],
    ['$$${a}', ['$', a]],
    ['$$$${a}', ['$${a}']],
    ['$${a}${a}', ['${a}', a]],
    ['${Pool.Arn} ${AWS::Region}', [reference('Pool.Arn'), ' ', reference('AWS::Region')]],
  ])('of %s has the parts %j, and prints the same again', (source, parts) => {
    const parsed = parseText(source);
    expect(parsed).toEqual(E.right(fromParts(parts)));
    expect(E.isRight(parsed) && partsOf(parsed.right)).toEqual(parts);
    expect(printText(fromParts(parts))).toBe(source);
  });

  test.each([
    ['${a', 'no `}` closes'],
    ['${}', 'not the name of a reference'],
    ['${1a}', 'not the name of a reference'],
    ['${a b}', 'not the name of a reference'],
    [`\${${'a'.repeat(256)}}`, 'not the name of a reference'],
  ])('of %s is not valid', (source, reason) => {
    expect(parseText(source)).toEqual(E.left(expect.stringContaining(reason)));
  });
});

describe('templates', () => {
  test('take literals, references and other texts', () => {
    const inner = text`${a}:8080`;
    expect(text`https://${inner}/${'cb'}`).toEqual(text`https://${a}:8080/cb`);
    expect(referencesOf(text`${a}-${reference('b')}`)).toEqual([a, reference('b')]);
  });

  test('keep a literal `${` as it is', () => {
    expect(printText(fromParts(partsOf(text`a${'${b}'}`)))).toBe('a$${b}');
  });

  test('have one canonical form', () => {
    expect(fromParts(['a', 'b', '', 'c'])).toBe('abc');
    expect(fromParts(['', a, ''])).toEqual({ _tag: 'TextTemplate', parts: [a] });
    expect(fromParts([])).toBe('');
  });

  test('are recognised among other values', () => {
    expect(
      [
        text`${a}`,
        { _tag: 'TextTemplate', parts: [1] },
        { _tag: 'TextTemplate', parts: ['a', 1] },
        { _tag: 'TextTemplate' },
        null,
        'a',
      ].map(isTextTemplate),
    ).toEqual([true, false, false, false, false, false]);
    expect([a, reference('1'), { _tag: 'Reference' }, null, 'a'].map(isReference)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
