import * as fc from 'fast-check';
import { renameReferences, type Json } from '../index';

const other = (logicalId: string): string => `Other${logicalId}`;

describe('renameReferences', () => {
  test.each<[string, Json, Json]>([
    ['a Ref', { Ref: 'Pool' }, { Ref: 'OtherPool' }],
    ['a Ref in an array', [{ a: { Ref: 'Pool' } }], [{ a: { Ref: 'OtherPool' } }]],
    ['an attribute', { 'Fn::GetAtt': ['Pool', 'Arn'] }, { 'Fn::GetAtt': ['OtherPool', 'Arn'] }],
    ['an attribute with a dot', { 'Fn::GetAtt': 'Pool.A.B' }, { 'Fn::GetAtt': 'OtherPool.A.B' }],
    [
      'an attribute whose name is open',
      { 'Fn::GetAtt': ['Pool', { Ref: 'Name' }] },
      { 'Fn::GetAtt': ['OtherPool', { Ref: 'Name' }] },
    ],
    [
      'a substitution',
      { 'Fn::Sub': '${Pool}-${Pool.Arn}-$Pool-${!Pool}' },
      { 'Fn::Sub': '${OtherPool}-${OtherPool.Arn}-$Pool-${!Pool}' },
    ],
    [
      'a substitution with variables, which are no references, though their values may be',
      { 'Fn::Sub': ['${Pool}-${A}', { A: { Ref: 'Pool' } }] },
      { 'Fn::Sub': ['${OtherPool}-${A}', { A: { Ref: 'OtherPool' } }] },
    ],
  ])('renames the reference in %s', (_, value, expected) => {
    expect(renameReferences(value, other)).toEqual(expected);
  });

  test.each<[string, Json]>([
    ['a pseudo parameter', { Ref: 'AWS::Region' }],
    ['a pseudo parameter in a substitution', { 'Fn::Sub': '${AWS::Region}' }],
    ['a string', ['Pool', '${Pool}']],
    ['a malformed Ref', { Ref: 1 }],
    ['a malformed attribute', { 'Fn::GetAtt': { a: 1 } }],
    ['a malformed substitution', { 'Fn::Sub': { a: 1 } }],
    ['an attribute of nothing', { 'Fn::GetAtt': [] }],
  ])('finds no reference in %s', (_, value) => {
    expect(renameReferences(value, other)).toEqual(value);
  });

  test('changes nothing where each keeps its name', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(renameReferences(value as Json, (logicalId) => logicalId)).toEqual(value);
      }),
    );
  });
});
