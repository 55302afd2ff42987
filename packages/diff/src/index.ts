/**
 * Compares Cognito app clients, says what each change costs, and plans changes without an outage.
 *
 * @packageDocumentation
 */
export { asRunning, type SettledSide } from './as-running';
export type { Change } from './change';
export { compareClients } from './compare-clients';
export type { Condition } from './condition';
export { allConsequences, type Consequence } from './consequence';
export type { ConsequenceRow, Effect } from './consequence-row';
export { consequences } from './consequences';
export { hiddenProperties } from './hidden-properties';
export { sideInWords } from './in-words';
export { mayComeTo } from './may-come-to';
export { pairClients, type NamedSide, type Pair, type PairOptions } from './pair-clients';
export type { AppNeed } from './plan/app-needs';
export type { Beside, Lacks, Plan, PlanClients, PlanStep, Precondition, StepKind } from './plan/plan';
export { planChange, type PlanOptions } from './plan/plan-change';
export type { ChangedValue, Side } from './side';
export type { Meanings } from './stands-for';
export { addedClient, removedClient } from './whole-clients';
