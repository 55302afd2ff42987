import { userPoolType } from './cognito-types';
import { callOf, nameOf } from './intrinsic';
import type { Json, JsonObject } from './json';
import { propertiesOf, type WrittenTemplate } from './written-template';

const soleName = /^\$\{([A-Za-z0-9.]+)\}$/;

/** The name that a whole value refers to. */
const wholeName = (value: Json | undefined): string | undefined => {
  const [name, argument] = callOf(value) ?? [];
  return name === 'Fn::Sub' && typeof argument === 'string' ? soleName.exec(argument)?.[1] : nameOf(value);
};

/** The logical id of the user pool whose id a value is, if the pool is certainly in the same template. */
export const userPoolAt = (id: Json | undefined, { resources }: WrittenTemplate): string | undefined => {
  const logicalId = wholeName(id)?.replace(/\.UserPoolId$/, '') ?? '';
  return resources.get(logicalId)?.['Type'] === userPoolType ? logicalId : undefined;
};

/** The logical id of the user pool that a resource belongs to, if the pool is certainly in the same template. */
export const userPoolOf = (resource: JsonObject | undefined, template: WrittenTemplate): string | undefined =>
  userPoolAt(propertiesOf(resource)['UserPoolId'], template);
