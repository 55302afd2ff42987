/**
 * Reads an app while it is validated. A walk through an app takes time in proportion to its size, and each client needs
 * one, so the app is read once for all clients of one validation.
 *
 * Validation goes over the tree and visits each client once. It begins at the root, where this file notices it. From
 * then on, the first client that asks makes the app be read, and the others get the same reading.
 *
 * Outside of synthesis, anything may ask at any time and add constructs in between, so the app is read each time. A
 * client that asks twice is taken to be outside of synthesis.
 */
import type { IConstruct } from 'constructs';
import { assemblyOf } from './assembly-of';

/** The latest beginning of validation at the root of each assembly. */
const beginnings = new WeakMap<IConstruct, symbol>();

const followed = new WeakSet<IConstruct>();

/** From now on, notices when the assembly of a construct is validated. */
export const followValidation = (construct: IConstruct): void => {
  const assembly = assemblyOf(construct);
  if (followed.has(assembly)) return;
  followed.add(assembly);
  assembly.node.addValidation({
    validate: () => {
      beginnings.set(assembly, Symbol('beginning'));
      return [];
    },
  });
};

/** What was read of an assembly when it was validated. */
interface Reading<Read> {
  readonly beginning: symbol;
  readonly read: Read;
  readonly told: Set<IConstruct>;
}

/** Reads the assembly of a client once for all clients that ask in one validation, and each time outside of synthesis. */
export const readInValidation = <Read>(
  read: (assembly: IConstruct) => Read,
): ((asking: IConstruct) => Read) => {
  const readings = new WeakMap<IConstruct, Reading<Read>>();
  return (asking) => {
    const assembly = assemblyOf(asking);
    const beginning = beginnings.get(assembly);
    const last = readings.get(assembly);
    if (beginning === undefined || (last?.beginning === beginning && last.told.has(asking))) {
      return read(assembly);
    }
    const reading =
      last?.beginning === beginning ? last : { beginning, read: read(assembly), told: new Set<IConstruct>() };
    readings.set(assembly, reading);
    reading.told.add(asking);
    return reading.read;
  };
};
