/** App clients that resources of Pulumi declare. */
import { nameIn } from '@org/cognito-core';
import { entryOf } from '../value/objects';
import { libraryName, type Call, type Program } from '../value/trace';
import { object, type WrittenObject } from '../value/written';
import { knownText, settingsIn } from './arguments';
import { declared, type DeclaredClient, type FindDeclared } from './declared-client';
import { resourceSettings, settingsOf } from './resource-settings';

type Provider = 'pulumi' | 'pulumi-native';

const providers: Readonly<Record<string, Provider>> = {
  '@pulumi/aws': 'pulumi',
  pulumi_aws: 'pulumi',
  '@pulumi/aws-native': 'pulumi-native',
  pulumi_aws_native: 'pulumi-native',
};

const dialects = { pulumi: 'pulumi', 'pulumi-native': 'pulumiNative' } as const;

/**
 * The provider of a resource and its name there. Programs for SST have `aws` without an import.
 */
export const pulumiResource = ({ callee }: Call): readonly [provider: Provider, name: string] | undefined => {
  const name = callee.kind === 'method' ? undefined : libraryName(callee.value);
  if (name === undefined) return undefined;
  if (name.module === '')
    return name.path[0] === 'aws' && name.path[1] === 'cognito'
      ? ['pulumi', name.path.slice(2).join('.')]
      : undefined;
  const library = Object.keys(providers).find(
    (each) =>
      name.module === each || name.module.startsWith(`${each}/`) || name.module.startsWith(`${each}.`),
  );
  if (library === undefined) return undefined;
  const [part, ...rest] = [...name.module.slice(library.length).split(/[/.]/), ...name.path].filter(
    (each) => each !== '',
  );
  return part === 'cognito' ? [providers[library] as Provider, rest.join('.')] : undefined;
};

/** Arguments by name that are no settings. */
const positional: ReadonlyArray<string> = ['resourceName', 'opts', 'args'];

const notSettings: ReadonlyArray<string> = ['region'];

/** The arguments of a resource: the second one, or those by name. */
export const pulumiArguments = (call: Call): WrittenObject => {
  const { args, named, head } = call;
  const given = args[1] ?? named?.entries.find(({ key }) => key === 'args')?.value;
  const asObject = given && settingsOf(given);
  if (named !== undefined && given === undefined) return resourceSettings(settingsIn(call, 1, positional));
  if (asObject !== undefined) return resourceSettings(asObject);
  return given === undefined ? resourceSettings(settingsIn(call, 1)) : object([], head, false);
};

const clientOf = (call: Call, program: Program): DeclaredClient | undefined => {
  const [provider, name] = pulumiResource(call) ?? [];
  if (provider === undefined || name !== 'UserPoolClient') return undefined;
  const settings = pulumiArguments(call);
  return declared(call, program, {
    form: provider,
    dialect: dialects[provider],
    name: knownText(call.args[0]),
    pool: entryOf(settings, nameIn(dialects[provider], 'UserPoolId'))?.value,
    settings: { ...settings, entries: settings.entries.filter(({ key }) => !notSettings.includes(key)) },
  });
};

/** The clients that resources of Pulumi declare. */
export const pulumiClients: FindDeclared = (program) =>
  program.calls.flatMap((call) => clientOf(call, program) ?? []);
