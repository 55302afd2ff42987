/** The settings of a client in the words of a backend, as far as they differ from what they were. */
import type { Json } from '@org/cognito-cloudformation';
import {
  encode,
  isPlainObject,
  openPlaces,
  steadyRecord,
  toRecord,
  withRegisteredProviders,
  withServiceDefaults,
  type Bindings,
  type ClientRecord,
  type UserPoolClient,
} from '@org/cognito-core';
import type { Meanings } from '@org/cognito-diff';
import type { Order } from './step-order';
import type { PlanBackend } from './plan-backend';

/** Settings to write, and the names of those to take out. */
export interface WrittenSettings extends Pick<Order, 'language'> {
  readonly written: string;
  readonly removed: ReadonlyArray<string>;
}

type Settings = Readonly<Record<string, unknown>>;

/** The settings of which no other has the value, and the names of those that are gone. */
const differing = (
  before: Settings,
  after: Settings,
): { readonly changed: Settings; readonly removed: ReadonlyArray<string> } => ({
  changed: Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  ),
  removed: Object.keys(before).filter((name) => !Object.hasOwn(after, name)),
});

/**
 * The client after, in which what is no longer written has the default of the service, if there is one: where a line is
 * taken out, some backends keep its value.
 */
export const withDefaultsWritten = (before: UserPoolClient, after: UserPoolClient): UserPoolClient => {
  const defaults = Object.entries(withServiceDefaults(after)).filter(
    ([field]) => Object.hasOwn(before, field) && !Object.hasOwn(after, field),
  );
  return { ...after, ...Object.fromEntries(defaults) };
};

const printYaml = async (value: object): Promise<string> => {
  // Loaded here, so that no other command waits for it.
  const { stringify } = await import('yaml');
  return stringify(value, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd();
};

const inYaml = async (before: Settings, after: Settings): Promise<WrittenSettings> => {
  const { changed, removed } = differing(before, after);
  return {
    written: Object.keys(changed).length === 0 ? '' : await printYaml(changed),
    removed,
    language: 'yaml',
  };
};

const withoutOff = (flows: unknown, kept: ReadonlyArray<string> = []): unknown =>
  isPlainObject(flows)
    ? Object.fromEntries(
        Object.entries(flows).filter(([name, isOn]) => isOn !== false || kept.includes(name)),
      )
    : flows;

/** The props of a client, in which flows that are off are left out; the refresh flow may be on where it is. */
const propsOf = (client: UserPoolClient): Settings => {
  const { authFlows, oAuth, ...props } = encode(client);
  return {
    ...props,
    ...(authFlows && { authFlows: withoutOff(authFlows, ['refreshToken']) }),
    ...(oAuth && { oAuth: { ...oAuth, flows: withoutOff(oAuth.flows) } }),
  };
};

/** What a name means in `Fn::Sub`. */
const named = (name: string): Json =>
  name.includes('.') ? { 'Fn::GetAtt': name.split(/\.(.*)/s, 2) } : { Ref: name };

/** What references stand for in a template: what its own do, and else what their names mean in `Fn::Sub`. */
const bindingsOf = (record: ClientRecord, meanings: Meanings): Bindings<Json> =>
  Object.fromEntries(
    openPlaces(record).map(({ name }) => {
      const meaning = meanings[name];
      return [name, isPlainObject(meaning) ? (meaning as Json) : named(name)];
    }),
  );

const ofTemplate = async (client: UserPoolClient | undefined, meanings: Meanings): Promise<Settings> => {
  if (client === undefined) return {};
  const { cloudFormationEmitter } = await import('@org/cognito-cloudformation');
  const record = withRegisteredProviders(toRecord(client), []);
  return cloudFormationEmitter.emit(record, bindingsOf(record, meanings));
};

const inTerraform = async (
  before: UserPoolClient | undefined,
  after: UserPoolClient,
): Promise<WrittenSettings> => {
  const { printArguments, terraformEmitter } = await import('@org/cognito-terraform');
  const argumentsOf = (client: UserPoolClient) =>
    terraformEmitter.emit(steadyRecord(withRegisteredProviders(toRecord(client), [])), {});
  const { changed, removed } = differing(before === undefined ? {} : argumentsOf(before), argumentsOf(after));
  // Each of what is changed is an argument.
  return { written: printArguments(changed as ReturnType<typeof argumentsOf>), removed, language: 'hcl' };
};

/**
 * Writes the settings in which a client differs from what it was; all, if it was not there.
 *
 * @param meanings What the references of templates stand for.
 */
export const writtenSettings = async (
  backend: Exclude<PlanBackend, 'api'>,
  before: UserPoolClient | undefined,
  after: UserPoolClient,
  meanings: Meanings,
): Promise<WrittenSettings> => {
  switch (backend) {
    case 'props':
      return inYaml(before === undefined ? {} : propsOf(before), propsOf(after));
    case 'cloudformation':
      return inYaml(await ofTemplate(before, meanings), await ofTemplate(after, meanings));
    case 'terraform':
      return inTerraform(before, after);
    case 'cdk':
    case 'pulumi': {
      // Loaded here, so that no other command waits for it.
      const { changedSettings } = await import('@org/cognito-source-code');
      return { ...(await changedSettings(before, after, backend)), language: 'ts' };
    }
  }
};
