import { ClientAttribute, standardAttributes } from '@org/cognito-core';
import * as fc from 'fast-check';
import { anyCharacter } from './any-character';
import { listOf, numbered, orOpenList, type Texts } from './list-arbitraries';
import { oftenEdges } from './often-edges';
import { openPart, textOf } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

/** The attributes that only the service writes. */
const unwritable: ReadonlyArray<string> = [
  ClientAttribute.sub,
  ClientAttribute.emailVerified,
  ClientAttribute.phoneNumberVerified,
];

const custom = oftenEdges(
  [
    'custom:tier',
    'dev:custom:role',
    'custom:custom:x',
    'custom:Größe',
    'custom:${x}',
    `custom:${'a'.repeat(2_041)}`,
  ],
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }).map((name) => ClientAttribute.custom(name)),
);

const attributeNames = (standard: ReadonlyArray<string>): Texts => ({
  known: fc.oneof(simplestFirst, fc.constantFrom(...standard), custom),
  open: fc.oneof(
    simplestFirst,
    textOf('custom:', openPart),
    textOf(openPart),
    textOf('dev:custom:', openPart, '$', openPart),
  ),
});

const attributes = (references: boolean, standard: ReadonlyArray<string>): fc.Arbitrary<unknown> =>
  orOpenList(
    references,
    listOf(attributeNames(standard), references, {
      min: 1,
      full: [...standard, ...numbered(50, (index) => ClientAttribute.custom(`x${index}`))],
    }),
  );

/** Arrays of attributes to read. */
export const readAttributes = (references: boolean): fc.Arbitrary<unknown> =>
  attributes(references, standardAttributes);

/** Arrays of attributes to write. */
export const writeAttributes = (references: boolean): fc.Arbitrary<unknown> =>
  attributes(
    references,
    standardAttributes.filter((name) => !unwritable.includes(name)),
  );
