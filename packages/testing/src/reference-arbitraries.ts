/**
 * References, named by what they stand for.
 *
 * A backend may have to know whether a value is a number or a list before it can leave it open, as the CDK does.
 * So a name stands for one kind of value throughout, and the names of two kinds are never the same.
 */
import { reference, type Reference, type ReferenceKind } from '@org/cognito-core';
import * as fc from 'fast-check';

/**
 * The edges of what a name can be: one letter, 255 characters, the names that CloudFormation has, and those that
 * every JavaScript object has.
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

/** A reference in each way of writing one: as an object, as a template, and in the file form. */
export const writtenReferenceTo = (kind: ReferenceKind): fc.Arbitrary<unknown> =>
  fc
    .tuple(referenceTo(kind), fc.nat(2))
    .map(([open, way]) => [open, `\${${open.name}}`, { _tag: 'TextTemplate', parts: ['', open, ''] }][way]);
