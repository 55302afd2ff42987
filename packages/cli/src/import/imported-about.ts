/** The comments above the props of an imported client. */
import type { SourceClient } from '../sources/client-source';
import { shownName } from '../report/shown-name';
import { visible } from '../terminal/visible';

const shown = (value: unknown): string => visible(typeof value === 'string' ? value : JSON.stringify(value));

const poolOf = ({ userPoolId, userPool }: SourceClient): ReadonlyArray<string> =>
  userPoolId !== undefined || userPool !== undefined ? [`User pool: ${shown(userPoolId ?? userPool)}`] : [];

/** What the references of a client stood for. */
export const referencesImported = ({ references }: SourceClient): ReadonlyArray<string> =>
  Object.entries(references).map(([name, value]) => `\${${name}} stands for ${shown(value)}`);

/** What a client is called, and in which deployments of a template it is so. */
export const nameAndWorld = ({ name, world }: SourceClient): string =>
  [name, ...(world === undefined ? [] : [world.label])].join(', ');

/** Where a client comes from, its ids, and what its references stood for. */
export const aboutImported = (client: SourceClient): ReadonlyArray<string> => [
  `Imported from ${shownName(client.file)}: ${visible(nameAndWorld(client))}`,
  ...(client.clientId === undefined ? [] : [`Client id: ${visible(client.clientId)}`]),
  ...poolOf(client),
  ...referencesImported(client),
];

/** The reasons for lines that look as if they could be left out. */
export const whyImported = ({ client }: SourceClient): Readonly<Record<string, string>> => ({
  ...(client?.generateSecret === true && {
    generateSecret: 'There is a secret. Changing this later makes a new client.',
  }),
  keptOAuth: 'What the client keeps while OAuth is off.',
  supportedIdentityProviders: 'Without this line it would be all providers of the user pool.',
});
