/** Why a place is not edited: something else would change with it. Each is `undefined` where nothing would. */
import { isShortForm } from '../source/cloudformation-tags';
import type { SourceFile } from '../source/source-file';
import { anchorAround, anchorWithin } from './anchors';
import { callOf } from '../source/call-of';
import type { Slot } from './slot';

type Refusal = string | undefined;

const usedElsewhere = (anchor: string | undefined): Refusal =>
  anchor && `other places use it too, by the alias \`*${anchor}\``;

/** Aliases repeat what is in a slot. */
export const sharedAround = ({ document }: SourceFile, slot: Slot | undefined): Refusal =>
  usedElsewhere(anchorAround(document, slot));

/** Aliases repeat what is between two offsets. */
export const sharedWithin = ({ document }: SourceFile, from: number, to: number): Refusal =>
  usedElsewhere(anchorWithin(document, from, to));

/** What a function makes depends on the deployment. Only templates have functions. */
const functionOf = ({ isTemplate }: SourceFile, slot: Slot | undefined): string | undefined =>
  isTemplate ? callOf(slot?.value) : undefined;

/** A slot holds a call of a function, which has no other keys. */
export const madeByFunction = (source: SourceFile, slot: Slot | undefined): Refusal => {
  const name = functionOf(source, slot);
  return name && `the function \`${name}\` makes it`;
};

/** A slot holds the arguments of a function, which are told apart by their places. */
export const areArguments = (source: SourceFile, slot: Slot | undefined): Refusal => {
  const name = functionOf(source, slot?.parent);
  return name && Array.isArray(slot?.value) ? `it is an argument of the function \`${name}\`` : undefined;
};

/** A tag says what another value would be read as. */
export const hasTag = ({ node }: Slot): Refusal =>
  node?.tag === undefined || isShortForm(node) ? undefined : 'a tag says what kind of value it is';
