import { isRegisteredProviders } from '@org/cognito-core';
import type { ClientToEmit } from './emitted';

/** A text of clients alone knows no user pool whose providers they could take. `text` says what was emitted. */
export const notesOnProviders = (
  clients: ReadonlyArray<ClientToEmit>,
  text: string,
): ReadonlyArray<string> => {
  const names = clients.flatMap(({ name, client }) =>
    isRegisteredProviders(client.supportedIdentityProviders) ? [name] : [],
  );
  return names.length === 0
    ? []
    : [
        `COGNITO is the only provider here of ${names.join(', ')}: ${text} does not hold the user pool; list others in supportedIdentityProviders`,
      ];
};
