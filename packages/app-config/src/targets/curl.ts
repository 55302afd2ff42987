import type { Target } from '../settings/target';
import { inShell } from './literal';

/** One line of a shell, for a machine. */
export const curl: Target = {
  title: 'curl',
  machine: ({ endpoints, clientId, scopes }) => ({
    files: [
      {
        name: 'token.sh',
        text: `curl --fail-with-body --silent --user ${inShell(`${clientId}:`)}"$COGNITO_CLIENT_SECRET" --data grant_type=client_credentials --data-urlencode ${inShell(`scope=${scopes.join(' ')}`)} ${inShell(endpoints.token)}
`,
      },
    ],
  }),
};
