import type { FoundClient } from '@org/cognito-import';

/** Whether people call a client so: as its source does, by its id, or by the name that the service has for it. */
export const isCalled = (
  { name, clientId, client }: Pick<FoundClient, 'name' | 'clientId' | 'client'>,
  wanted: string,
): boolean => [name, clientId, client?.userPoolClientName].includes(wanted);
