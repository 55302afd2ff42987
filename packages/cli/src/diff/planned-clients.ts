/** The plans of the clients on two sides, as data for reports. */
import type { PoolContext, UserPoolClient } from '@org/cognito-core';
import type { NamedSide, Plan, PlanClients, PlanStep } from '@org/cognito-diff';
import { apiOrder } from './api-orders';
import { checkApps, requestsOfApps, type AppCheck } from './app-check';
import type { ComparedPair } from './diff-comparison';
import type { PlanBackend } from './plan-backend';
import { sourceOrder } from './source-orders';
import { taskOf, type Order, type OrderNames } from './step-order';

/** A step, with how it is taken and what apps can do after it. */
export interface PlannedStep {
  readonly step: PlanStep;
  /** What is to be done at the service; nothing where apps move. */
  readonly order?: Order;
  readonly apps: { readonly old?: AppCheck; readonly new?: AppCheck };
}

/** The plan of a client. */
export interface PlannedClient {
  readonly names: ReadonlyArray<string>;
  readonly plan: Plan;
  readonly steps: ReadonlyArray<PlannedStep>;
}

/** How plans are made. */
export interface PlanSettings {
  readonly backend: PlanBackend;
  /** The file or folder that is edited. */
  readonly source: string;
  readonly newSecret: boolean;
  readonly context: PoolContext;
}

/** A name for a resource beside that of another one: the last of an address, without the key of a loop. */
const madeName = (name: string, backend: PlanBackend): string => {
  const [, last = 'client'] = /([\w-]+)(?:\[[^\]]*\])*$/.exec(name) ?? [];
  if (backend === 'terraform') return `${last}_new`;
  const isLogicalId = backend === 'cloudformation' || backend === 'cdk';
  return isLogicalId ? `${last}New` : [last, 'new'].join('-');
};

const namesOf = (
  before: NamedSide | undefined,
  after: NamedSide | undefined,
  { backend, source }: PlanSettings,
): OrderNames => {
  const existing = before?.name ?? after?.name ?? '';
  const made = after?.name ?? existing;
  const userPoolId = before?.userPoolId ?? after?.userPoolId;
  return {
    existing,
    // A template that names both has a name for the new one already.
    made: before === undefined || made !== existing ? made : madeName(existing, backend),
    source,
    ...(userPoolId !== undefined && { userPoolId }),
    ...(after?.userPoolId !== undefined && { madeIn: after.userPoolId }),
    ...(before?.clientId !== undefined && { clientId: before.clientId }),
  };
};

const userOf = ({ existing, beside }: PlanClients): UserPoolClient | undefined => beside ?? existing;

/** Plans the change of one client. */
const plannedClient = async (
  before: NamedSide | undefined,
  after: NamedSide | undefined,
  settings: PlanSettings,
): Promise<PlannedClient> => {
  // Loaded here, so that no other command waits for it.
  const { planChange } = await import('@org/cognito-diff');
  const { backend, newSecret, context } = settings;
  const plan = planChange(before, after, { newSecret, context });
  const names = namesOf(before, after, settings);
  const meanings = { ...after?.references, ...before?.references };
  const [oldRequests, newRequests] = [
    await requestsOfApps(before?.client),
    await requestsOfApps(after?.client),
  ];
  const steps: Array<PlannedStep> = [];
  let clients: PlanClients = before === undefined ? {} : { existing: before.client };
  for (const step of plan.steps) {
    const task = taskOf({ step, before: clients });
    const order =
      task === undefined
        ? undefined
        : backend === 'api'
          ? await apiOrder(task, names)
          : await sourceOrder(backend, task, names, meanings);
    clients = step.clients;
    steps.push({
      step,
      ...(order && { order }),
      apps: {
        ...(before && { old: await checkApps(oldRequests, step.lacks.old, clients.existing) }),
        ...(after && { new: await checkApps(newRequests, step.lacks.new, userOf(clients)) }),
      },
    });
  }
  return {
    names: [...new Set([before, after].flatMap((side) => (side === undefined ? [] : [side.name])))],
    plan,
    steps,
  };
};

/** Plans the changes of all clients. */
export const plannedClients = async <Pair extends ComparedPair>(
  pairs: ReadonlyArray<Pair>,
  settingsOf: (pair: Pair) => Promise<PlanSettings>,
): Promise<ReadonlyArray<PlannedClient>> => {
  const planned: Array<PlannedClient> = [];
  for (const pair of pairs) {
    planned.push(await plannedClient(pair.before, pair.after, await settingsOf(pair)));
  }
  return planned;
};
