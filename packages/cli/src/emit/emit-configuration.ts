/** Clients as a file of a module of Terraform. */
import type { Configuration, ConfigurationFormat } from '@org/cognito-terraform';
import * as E from 'fp-ts/Either';
import type { ClientToEmit, Emitted, Existing, Import, Refusal } from './emitted';
import { notesOnProviders } from './notes-on-providers';

/** How a configuration is written. */
interface ConfigurationOptions {
  readonly format: ConfigurationFormat;
  readonly outputSecrets: boolean;
  readonly inTurn: boolean;
  readonly existing: Existing | undefined;
}

/** The file itself says what is imported, so that the commands read no other. */
const imported: Import = {
  about:
    'To keep the client, put the file into your root module, and run terraform plan, which should show 1 to import and 0 to change. ' +
    'The unit of a lifetime may change, such as 1 hour to 60 minutes. If anything else changes, find it with cognito-client diff, ' +
    'and correct the props. If the plan says "must be replaced", do not apply it: the client would get a new id.',
  commands: ['terraform plan', 'terraform apply'],
};

/** A module declares a data source once. */
const notesOnData = ({ data = {} }: Configuration): ReadonlyArray<string> => {
  const addresses = Object.entries(data).flatMap(([type, sources]) =>
    Object.keys(sources).map((name) => `data.${type}.${name}`),
  );
  return addresses.length === 0
    ? []
    : [
        `The file declares ${addresses.join(', ')} for pseudo parameters of CloudFormation: take out what the module has already`,
      ];
};

const byName = <A>(
  clients: ReadonlyArray<ClientToEmit>,
  valueOf: (client: ClientToEmit) => A | undefined,
): { readonly [name: string]: A } =>
  Object.fromEntries(
    clients.flatMap((client) => {
      const value = valueOf(client);
      return value === undefined ? [] : [[client.name, value]];
    }),
  );

/** Writes clients as one file of a module. */
export const emitConfiguration = async (
  clients: ReadonlyArray<ClientToEmit>,
  { format, outputSecrets, inTurn, existing }: ConfigurationOptions,
): Promise<E.Either<Refusal, Emitted>> => {
  // Loaded here, so that no other command waits for it.
  const { printConfiguration, toConfiguration } = await import('@org/cognito-terraform');
  const configuration = toConfiguration(
    byName(clients, ({ client }) => client),
    {
      outputSecrets,
      inTurn,
      lint: byName(clients, ({ lint }) => lint),
      existing: byName(clients, () => existing),
    },
  );
  if (E.isLeft(configuration)) return E.left({ issues: configuration.left });
  return E.right({
    text: printConfiguration(configuration.right, format),
    notes: [...notesOnProviders(clients, 'the file'), ...notesOnData(configuration.right)],
    imports: existing === undefined ? [] : clients.map(() => imported),
  });
};
