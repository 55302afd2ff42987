import { userPoolType } from './cognito-types';
import { wholeName } from './evaluate/whole-name';
import type { Json, JsonObject } from './json';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The logical id of the user pool whose id a value is, if the pool is certainly in the same template. */
export const userPoolAt = (id: Json | undefined, { resources }: WrittenTemplate): string | undefined => {
  const logicalId = wholeName(id)?.replace(/\.UserPoolId$/, '') ?? '';
  return resources.get(logicalId)?.['Type'] === userPoolType ? logicalId : undefined;
};

/** The logical id of the user pool that a resource belongs to, if the pool is certainly in the same template. */
export const userPoolOf = (resource: JsonObject | undefined, template: WrittenTemplate): string | undefined =>
  userPoolAt(propertiesOf(resource)['UserPoolId'], template);
