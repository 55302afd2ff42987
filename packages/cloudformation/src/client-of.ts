import { userPoolClientType } from './cognito-types';
import { wholeName } from './evaluate/whole-name';
import type { Json } from './json';
import type { WrittenTemplate } from './written-template';

/** The logical id of the client whose id a value is, if the client is certainly in the same template. */
export const clientOf = (id: Json | undefined, { resources }: WrittenTemplate): string | undefined => {
  const logicalId = wholeName(id)?.replace(/\.ClientId$/, '') ?? '';
  return resources.get(logicalId)?.['Type'] === userPoolClientType ? logicalId : undefined;
};
