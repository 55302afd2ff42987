import { Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The part of an app that is synthesised as one, and in which constructs may refer to each other. */
export const assemblyOf = (construct: IConstruct): IConstruct => Stage.of(construct) ?? construct.node.root;
