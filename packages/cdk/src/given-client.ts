import {
  advice,
  defaultOAuthSettings,
  encode,
  isUserPoolClient,
  noOAuthFlows,
  printPath,
  readProps,
  toRecord,
  unboundReferences,
  validateRead,
  type Bindings,
  type ClientRecord,
  type Issue,
  type OAuthFlows,
  type ValidateOptions,
} from '@org/cognito-core';
import { withOpenLookUps, type Dummies } from './app/look-ups';
import type { ReferenceValue } from './bind';
import { knownValuesOf, withKnownValues, type KnownValues, type Resolve } from './known-values';
import { misplacedToken } from './l2/misplaced-token';
import { readCdkSettings, readClientSettings, withoutFields, type ReadSettings } from './l2/read-settings';
import { settingNames } from './l2/setting-readers';
import type { GivenClientProps, UserPoolClientProps } from './user-pool-client-props';

/** What a construct is given as its client, read once. */
interface GivenClient {
  /** The record that is written; undefined if it is malformed, or if something in it is not bound. */
  readonly record: ClientRecord | undefined;
  /** What the references of the record stand for. */
  readonly references: Bindings<ReferenceValue>;
  /** The grants that are on. */
  readonly oAuthFlows: OAuthFlows;
  /**
   * Judges the client, in which the rules see what is known of its references. What is still looked up is open.
   *
   * @param resolve Resolves what is no reference to a construct. By default, all of that is open.
   */
  readonly issues: (options: ValidateOptions, dummies: Dummies, resolve?: Resolve) => ReadonlyArray<Issue>;
}

/** The props that are no settings of the client. */
const optionNames: ReadonlyArray<string> = [
  'userPool',
  'client',
  'references',
  'context',
  'silence',
  'downgrade',
  'inTurn',
] satisfies ReadonlyArray<keyof GivenClientProps>;

/** The settings beside `client`, which the compiler refuses too. */
const besideClient = (props: object): ReadonlyArray<Issue> =>
  Object.entries(props)
    .filter(([name, value]) => value !== undefined && settingNames.includes(name))
    .map(([name]) => ({
      code: 'setting-beside-client',
      severity: 'error',
      path: [name],
      message: 'stands beside `client`, which describes the whole client',
      fixes: [advice('move it into `client`')],
    }));

/** The client as props of core, whichever way it is given. */
const settingsIn = (props: UserPoolClientProps | GivenClientProps): ReadSettings => {
  const { client, references: bindings = {} } = props as Partial<GivenClientProps>;
  if (client === undefined) {
    const { client: settings, ...others } = readCdkSettings(props, bindings);
    return { client: withoutFields(optionNames, settings), ...others };
  }
  return isUserPoolClient(client)
    ? { client: encode(client), references: bindings, misplaced: [] }
    : readClientSettings(client, bindings);
};

/** Whether an issue is about the place of one of some others, which say more. */
const isAsideOf =
  (others: ReadonlyArray<Issue>) =>
  ({ path }: Issue): boolean =>
    !others.some((other) => printPath(other.path) === printPath(path));

/** Reads the client in the props of the construct, with what its references stand for. */
export const givenClient = (props: UserPoolClientProps | GivenClientProps): GivenClient => {
  const { client, references, misplaced } = settingsIn(props);
  const refused = [
    ...misplaced.map(misplacedToken),
    ...(props.client === undefined ? [] : besideClient(props)),
  ];
  const read = readProps(client);
  const made = refused.length === 0 ? read.make() : undefined;
  const unbound = unboundReferences(read, references);
  return {
    record: made !== undefined && unbound.length === 0 ? toRecord(made) : undefined,
    references,
    oAuthFlows: made === undefined ? defaultOAuthSettings.flows : (made.oAuth?.flows ?? noOAuthFlows),
    issues: (options, dummies, resolve = () => undefined) => {
      const known: KnownValues = made === undefined ? new Map() : knownValuesOf(references, resolve);
      const judged =
        known.size > 0 || dummies.length > 0
          ? readProps(withOpenLookUps(withKnownValues(client, known), dummies))
          : read;
      const { issues } = validateRead(judged, options);
      return [...refused, ...issues.filter(isAsideOf(refused)), ...unbound];
    },
  };
};
