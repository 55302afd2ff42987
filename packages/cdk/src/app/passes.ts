/**
 * Reads an app while it is synthesised. A walk through an app takes time in proportion to its size, and each client
 * needs one, so the app is read once for all clients of one pass.
 *
 * Synthesis goes over the tree in several passes, and visits each client once in each. Two passes begin at the root,
 * where this file notices them: the collection of dependencies, and validation. From then on, the first client that
 * asks in a pass makes the app be read, and the others get the same reading. Constructs that are added between two
 * passes are seen.
 *
 * Outside of synthesis, anything may ask at any time and add constructs in between, so the app is read each time. A
 * client that asks twice in a pass is taken to be outside of synthesis.
 */
import type { IResolveContext } from 'aws-cdk-lib';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { assemblyOf } from './assembly-of';

// -------------------------------------------------------------------------------------
// passes
// -------------------------------------------------------------------------------------

/** What is done with each construct in a pass. */
export type Pass = 'dependencies' | 'references' | 'validation' | 'template' | 'tree';

/** The pass that resolves a value of a resource, if it is one of synthesis. */
export const resolvingPass = ({ preparing, documentPath }: IResolveContext): Pass | undefined => {
  if (preparing) return 'references';
  switch (documentPath[0]) {
    case 'Resources':
      return 'template';
    case 'aws:cdk:cloudformation:props':
      return 'tree';
    default:
      return undefined;
  }
};

/** The latest beginning of synthesis at the root of each assembly. */
const beginnings = new WeakMap<IConstruct, symbol>();

const followed = new WeakSet<IConstruct>();

/** From now on, notices when the assembly of a construct is synthesised. */
export const followSynthesis = (construct: IConstruct): void => {
  const assembly = assemblyOf(construct);
  if (followed.has(assembly)) return;
  followed.add(assembly);
  const begin = (): [] => {
    beginnings.set(assembly, Symbol('beginning'));
    return [];
  };
  const dependencies: IDependable = {};
  Dependable.implement(dependencies, {
    get dependencyRoots() {
      return begin();
    },
  });
  assembly.node.addDependency(dependencies);
  assembly.node.addValidation({ validate: begin });
};

// -------------------------------------------------------------------------------------
// readings
// -------------------------------------------------------------------------------------

/** What was read of an assembly in a pass. */
interface Reading<Read> {
  readonly beginning: symbol;
  readonly read: Read;
  readonly told: Set<IConstruct>;
}

/** Reads an assembly once for all clients that ask in one pass of its synthesis, and each time outside of synthesis. */
export const readInPasses = <Read>(
  read: (assembly: IConstruct) => Read,
): ((assembly: IConstruct, asking: IConstruct, pass: Pass | undefined) => Read) => {
  const readings = new WeakMap<IConstruct, Map<Pass, Reading<Read>>>();
  return (assembly, asking, pass) => {
    const beginning = beginnings.get(assembly);
    if (beginning === undefined || pass === undefined) return read(assembly);
    const ofAssembly = readings.get(assembly) ?? new Map<Pass, Reading<Read>>();
    readings.set(assembly, ofAssembly);
    const last = ofAssembly.get(pass);
    const isTold = last?.beginning === beginning && last.told.has(asking);
    // Only synthesis prepares values, and older versions of the CDK do so twice.
    if (isTold && pass !== 'references') return read(assembly);
    if (last?.beginning === beginning && !isTold) {
      last.told.add(asking);
      return last.read;
    }
    const reading = { beginning, read: read(assembly), told: new Set([asking]) };
    ofAssembly.set(pass, reading);
    return reading.read;
  };
};
