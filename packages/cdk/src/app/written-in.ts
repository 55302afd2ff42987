/** In whose words the properties of a client's resource are written, as far as the resource tells. */
import { nameIn, type DialectName } from '@org/cognito-core';
import { CfnElement } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';

/** The words of constructs, of their resources, and of templates. */
export type WrittenIn = Extract<DialectName, 'cdkL2' | 'cdkL1' | 'cloudformation'>;

/** What the CDK keeps of a resource in members that are not public; where they are not found, nothing is known. */
interface Kept {
  /** What was given when the resource was made. */
  readonly _cfnProperties?: Readonly<Record<string, unknown>>;
  /** What stands over the properties. */
  readonly rawOverrides?: { readonly Properties?: unknown };
}

// Constructs are told by their members, since an app may hold several copies of the CDK.

/** Whether a construct is the CDK's own `UserPoolClient`, or that of this package, which takes its props. */
const isClientConstruct = (construct: IConstruct): boolean =>
  'userPoolClientId' in construct && 'oAuthFlows' in construct;

const isInclude = (construct: IConstruct): boolean =>
  CfnElement.isCfnElement(construct) && 'getResource' in construct;

/** Whether a resource of the type has the properties as members. One that was made as `CfnResource` does not. */
const hasMembers = (client: CfnUserPoolClient): boolean => nameIn('cdkL1', 'CallbackURLs') in client;

const madeIn = (client: CfnUserPoolClient): WrittenIn => {
  // A resource is always in a stack.
  const scope = client.node.scope as IConstruct;
  if (!hasMembers(client) || isInclude(scope)) return 'cloudformation';
  return isClientConstruct(scope) ? 'cdkL2' : 'cdkL1';
};

/**
 * Finds the words in which a property of a resource was written last: those of whoever made the resource, unless
 * somebody assigned it since then, which is L1, or overrode it, as templates name it. A change inside of a value is not
 * seen.
 *
 * Durations and rotation of the CDK's own construct are L1: it assigns them when the resource is made already. It
 * throws for every duration that has an issue, so where there is one, somebody else assigned it.
 */
export const writtenIn = (client: CfnUserPoolClient): ((property?: string) => WrittenIn) => {
  const { _cfnProperties: given = {}, rawOverrides } = client as unknown as Kept;
  const overridden = Object(rawOverrides?.Properties) as object;
  const made = madeIn(client);
  return (property) => {
    if (property === undefined) return made;
    if (Object.hasOwn(overridden, property)) return 'cloudformation';
    const name = nameIn('cdkL1', property) as keyof CfnUserPoolClient;
    return client[name] === given[name] ? made : 'cdkL1';
  };
};
