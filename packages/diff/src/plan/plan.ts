/** A change of an app client as steps that keep everybody signed in. Only the entry imports it. */
import type { Issue, Path, UserPoolClient } from '@org/cognito-core';
import type { Change } from '../change';
import type { AppNeed } from './app-needs';

/**
 * What a step does:
 *
 * - `add-client`: a new client is made, beside the old one if there is one.
 * - `widen`: the client grants what new apps need beside what old ones need.
 * - `add-secret`: the client gets a second secret.
 * - `move-apps`: apps stop using what will be gone. Nothing is changed at the service.
 * - `narrow`: the client no longer grants what only old apps need.
 * - `change`: the client changes in what no app relies on.
 * - `delete-secret`: the first secret of the client goes.
 * - `remove-client`: the client that was there goes.
 */
export type StepKind =
  | 'add-client'
  | 'widen'
  | 'add-secret'
  | 'move-apps'
  | 'narrow'
  | 'change'
  | 'delete-secret'
  | 'remove-client';

/** What has to be so before a step is taken. */
export interface Precondition {
  /** Whether apps have to do something, or time has to pass. */
  readonly kind: 'apps' | 'time';
  /** The clause after "when". */
  readonly text: string;
  /**
   * How long it takes.
   * @default not known, or it is not a matter of time
   */
  readonly seconds?: number;
}

/** The clients that there are at some point of a plan. */
export interface PlanClients {
  /** The client that was there before; absent once it is removed, and where there was none. */
  readonly existing?: UserPoolClient;
  /** The client that is made beside it; absent before, and where the existing client stays. */
  readonly beside?: UserPoolClient;
}

/** What apps lack at some point of a plan: nothing, while they keep working. */
export interface Lacks {
  /** What old apps, which use all that the client before grants, cannot do. */
  readonly old: ReadonlyArray<AppNeed>;
  /** What new apps, which use all that the client after grants, cannot do. */
  readonly new: ReadonlyArray<AppNeed>;
}

/** One step. */
export interface PlanStep {
  readonly kind: StepKind;
  /** What it changes of the client, and what that costs; nothing where it makes or removes one, or moves apps. */
  readonly changes: ReadonlyArray<Change>;
  /** What it is good for. */
  readonly why: string;
  /** What has to be so before it is taken, beside the step before. */
  readonly when: ReadonlyArray<Precondition>;
  /** What apps have to do. */
  readonly apps: ReadonlyArray<string>;
  /** What else holds, such as of tokens that were issued before. */
  readonly notes: ReadonlyArray<string>;
  /** What the client grants beyond the client after, until a later step takes it away. */
  readonly meanwhile: ReadonlyArray<Change>;
  /** The clients after the step. */
  readonly clients: PlanClients;
  /** What apps lack after the step. */
  readonly lacks: Lacks;
  /** What the rules say of the clients after the step that they say neither of the client before nor of that after. */
  readonly issues: ReadonlyArray<Issue>;
}

/** Why a new client is made beside the old one. */
export interface Beside {
  readonly why: string;
  /** What cannot be changed, or cannot be joined. */
  readonly paths: ReadonlyArray<Path>;
  /** What the rules say of one client that has what old and new apps need. */
  readonly issues: ReadonlyArray<Issue>;
}

/** All steps of a change. */
export interface Plan {
  readonly steps: ReadonlyArray<PlanStep>;
  /** Why a new client is made beside the old one; absent where the client stays. */
  readonly beside?: Beside;
  /** What no order of steps avoids, in sentences. */
  readonly outages: ReadonlyArray<string>;
  /** What apps rely on, before and after. */
  readonly needs: Lacks;
}
