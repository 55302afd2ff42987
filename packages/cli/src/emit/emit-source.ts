/** Clients as TypeScript that makes them. */
import { shellWord } from '../terminal/shell-word';
import type { ClientToEmit, Emitted, Existing, Import } from './emitted';

/** How source is written. */
interface SourceOptions {
  readonly to: 'cdk' | 'pulumi';
  readonly standalone: boolean;
  readonly existing: Existing | undefined;
}

const importOf = async (
  name: string,
  existing: Existing,
  { to, standalone }: SourceOptions,
): Promise<Import> => {
  const { cdkResourceMapping, pulumiImportCommand, pulumiName } = await import('@org/cognito-source-code');
  if (to === 'cdk') {
    const mapping = cdkResourceMapping(name, existing);
    const option =
      existing.files === undefined
        ? `--resource-mapping-inline ${shellWord(JSON.stringify(mapping))}`
        : `--resource-mapping ${shellWord(existing.files.importFile)}`;
    return {
      mapping,
      about:
        'To keep the client, put the construct into a stack, and import it before the stack is deployed.',
      commands: [`cdk import ${option}`],
    };
  }
  const functionName = pulumiName(name);
  const compare = 'The update changes what differs, so compare first, with cognito-client diff.';
  return standalone
    ? {
        about: `To keep the client, name it ${functionName} when you call ${functionName}, and import it before the update. ${compare}`,
        commands: [pulumiImportCommand(name, existing)],
      }
    : {
        about: `${functionName} takes the client over at the next update, and keeps it. ${compare}`,
        commands: ['pulumi up'],
      };
};

/** Writes clients as one module of TypeScript. */
export const emitSource = async (
  clients: ReadonlyArray<ClientToEmit>,
  options: SourceOptions,
): Promise<Emitted> => {
  const { to, standalone, existing } = options;
  // Loaded here, so that no other command waits for it.
  const { sourceOfClients } = await import('@org/cognito-source-code');
  const named = clients.map((client) => ({ ...client, ...(existing !== undefined && { existing }) }));
  const imports = existing === undefined ? [] : clients.map(({ name }) => importOf(name, existing, options));
  return {
    text: await sourceOfClients(named, { to, standalone }),
    notes: [],
    imports: await Promise.all(imports),
  };
};
