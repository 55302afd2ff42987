/** The Lambda triggers of the user pools of a template. */
import { lambdaTriggerCalled, type LambdaTrigger, type PoolContext } from '@org/cognito-core';
import { samFunctionType } from './cognito-types';
import { isNoValue } from './evaluate/file-form';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalObject } from './evaluate/literal-values';
import { callOf } from './intrinsic';
import type { Json, JsonObject } from './json';
import { userPoolAt } from './user-pool-of';
import { propertiesOf, type WrittenTemplate } from './written-template';

type Triggers = NonNullable<PoolContext['lambdaTriggers']>;

/** The triggers in the properties of a user pool. */
const inConfig = ({ LambdaConfig: written = {} }: JsonObject): ReadonlyArray<LambdaTrigger> | undefined => {
  const config = isNoValue(written) ? {} : literalObject(written);
  return config === undefined
    ? undefined
    : eachItem(Object.entries(config), ([name, value]) => {
        if (callOf(value)?.[0] === 'Fn::If') return undefined;
        return isNoValue(value) ? [] : [lambdaTriggerCalled(name)];
      })?.flatMap((triggers) => triggers.filter((trigger) => trigger !== undefined));
};

/** The triggers that an event of a SAM function is for, and their user pool. */
type TriggerEvent = readonly [pool: string, triggers: ReadonlyArray<LambdaTrigger>];

const eventsIn = (
  resource: JsonObject,
  template: WrittenTemplate,
): ReadonlyArray<TriggerEvent> | undefined => {
  const { Events: written = {} } = propertiesOf(resource);
  const events = literalObject(written);
  if (events === undefined) return undefined;
  const read = eachItem(Object.values(events), (event): ReadonlyArray<TriggerEvent> | undefined => {
    const { Type: type, Properties: properties = {} } = literalObject(event) ?? {};
    const kind = literalText(type);
    if (kind !== undefined && kind !== 'Cognito') return [];
    const { UserPool: id, Trigger: trigger = [] } = literalObject(properties) ?? {};
    const pool = userPoolAt(id, template);
    const names = eachItem<Json, string>([trigger].flat(), literalText);
    if (kind === undefined || pool === undefined || names === undefined) return undefined;
    return [[pool, names.flatMap((name) => lambdaTriggerCalled(name) ?? [])]];
  });
  const all = read?.flat();
  // Whether a function is there makes no difference if it has nothing to do with user pools.
  return resource['Condition'] === undefined || all?.length === 0 ? all : undefined;
};

/** What functions of SAM add, which the transform writes into the user pools. */
const bySam = (template: WrittenTemplate): ReadonlyArray<TriggerEvent> | undefined =>
  eachItem(template.ofType(samFunctionType), ([, resource]) => eventsIn(resource, template))?.flat();

/** The triggers of each user pool of a template, if all of them are known. */
export const poolTriggersIn = (template: WrittenTemplate): ((pool: string) => Triggers | undefined) => {
  const added = bySam(template);
  return (pool) => {
    const written = inConfig(propertiesOf(template.resources.get(pool)));
    if (added === undefined || written === undefined) return undefined;
    const all = [...written, ...added.flatMap(([owner, triggers]) => (owner === pool ? triggers : []))];
    return Object.fromEntries(all.map((trigger) => [trigger, true]));
  };
};
