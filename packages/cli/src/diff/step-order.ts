/** What somebody does to take a step of a plan. */
import type { PlanClients, PlanStep } from '@org/cognito-diff';
import type { UserPoolClient } from '@org/cognito-core';

/** What is to be done, and the text that does it. */
export interface Order {
  /** The sentence that says what to do. */
  readonly say: string;
  /** The commands to run, or the lines to write. */
  readonly code?: string;
  /** What the code is written in. */
  readonly language?: 'sh' | 'yaml' | 'hcl' | 'ts';
}

/** The names and ids by which the clients of a plan are told. */
export interface OrderNames {
  /** What the side before, or else the side after, calls the client. */
  readonly existing: string;
  /** What a client is called that is made. */
  readonly made: string;
  /** The file or folder that is edited. */
  readonly source: string;
  readonly userPoolId?: string;
  /** The user pool of a client that is made. */
  readonly madeIn?: string;
  readonly clientId?: string;
}

/** A step, with the clients before it. */
export interface StepToTake {
  readonly step: PlanStep;
  readonly before: PlanClients;
}

/** What a step changes at the service. */
export type ClientTask =
  | { readonly kind: 'change'; readonly from: UserPoolClient; readonly to: UserPoolClient }
  | { readonly kind: 'make'; readonly client: UserPoolClient; readonly isBeside: boolean }
  | { readonly kind: 'remove' }
  | { readonly kind: 'add-secret' }
  | { readonly kind: 'delete-secret' };

/** What a step changes at the service; nothing where apps move. */
export const taskOf = ({ step: { kind, clients }, before }: StepToTake): ClientTask | undefined => {
  const { existing, beside } = clients;
  switch (kind) {
    case 'move-apps':
      return undefined;
    case 'add-client':
      return beside && { kind: 'make', client: beside, isBeside: existing !== undefined };
    case 'remove-client':
      return { kind: 'remove' };
    case 'add-secret':
    case 'delete-secret':
      return { kind };
    default:
      return before.existing && existing && { kind: 'change', from: before.existing, to: existing };
  }
};
