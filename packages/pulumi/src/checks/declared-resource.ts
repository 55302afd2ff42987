/** Checks of clients that a program declares without the component. Only the entries import it. */
import type { ValidateOptions } from '@org/cognito-core';
import type * as pulumi from '@pulumi/pulumi';
import type { Role } from '../resource-types';

/** Arguments by name, as plain data and Outputs. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A resource of a user pool, as a program or a stack declares it. */
export interface DeclaredResource {
  readonly role: Role;
  readonly type: string;
  readonly name: string;
  readonly urn: Promise<string>;
  readonly args: Arguments;
  /** The URNs of the resources that the ID of its user pool comes from. */
  readonly poolUrns: () => Promise<ReadonlyArray<string>>;
  /** Whether it exists already and is only imported, so that more may belong to it than the program declares. */
  readonly isImported: boolean;
  /** If it is a client in our component: how the component has checked it, and reported what it found. */
  readonly checkedWith?: ValidateOptions;
  /** The line of the program that declares it, if it is known. */
  readonly line: string | undefined;
  /** The resource, for Pulumi's log. */
  readonly resource?: pulumi.Resource;
}
