/** The backends in whose words the steps of a plan are told. */
import type { SideClient } from '../sides/read-side';

/** The backends that a step can be told for. */
export const planBackends = ['api', 'cdk', 'cloudformation', 'props', 'pulumi', 'terraform'] as const;

/** A backend that a step can be told for. */
export type PlanBackend = (typeof planBackends)[number];

/** The backend that a side is of, where nobody names one. What the service says is changed by its API. */
export const backendOf = (
  { isOfModule = false, place, text, format }: SideClient,
  isCdk: boolean,
): PlanBackend => {
  if (isOfModule || format === 'terraform') return 'terraform';
  if (place !== undefined) return isCdk ? 'cdk' : 'cloudformation';
  if (format === 'pulumi') return 'pulumi';
  return text === undefined ? 'api' : 'props';
};
