/**
 * References, named after the kind of value that they stand for.
 *
 * Some backends, such as the CDK, must know whether an open value is a number or an array. So a name always stands for
 * the same kind of value, and different kinds have different names.
 */
import { reference, type Reference, type ReferenceKind } from '@org/cognito-core';
import * as fc from 'fast-check';

/**
 * Unusual names: one letter, 255 characters, names of CloudFormation, and names that every JavaScript object has as
 * properties.
 */
const names: Readonly<Record<ReferenceKind, readonly [string, ...ReadonlyArray<string>]>> = {
  text: ['webDomain', 'x', 'Pool.Arn', 'AWS::Region', 'constructor', 'a-b_c.d:e', 'n'.repeat(255)],
  texts: ['urls', 'Lists.All', 'toString'],
  integer: ['amount', 'Limits.Most', 'valueOf'],
  boolean: ['isLive', 'Flags.On', 'hasOwnProperty'],
};

/** References to values of one kind. */
export const referenceTo = (kind: ReferenceKind): fc.Arbitrary<Reference> =>
  fc.constantFrom(...names[kind]).map((name) => reference(name));

/** A reference in every form: as an object, as a template and in the file form. */
export const writtenReferenceTo = (kind: ReferenceKind): fc.Arbitrary<unknown> =>
  fc
    .tuple(referenceTo(kind), fc.nat(2))
    .map(([open, way]) => [open, `\${${open.name}}`, { _tag: 'TextTemplate', parts: ['', open, ''] }][way]);
