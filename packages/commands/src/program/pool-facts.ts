/** What a program says of the user pool of a client, and of the order in which both are made. */
import { advice, splitScope, type Issue, type Path, type PoolContext } from '@org/cognito-core';
import type { PlacedIssue } from '../client/placed-issue';
import type { WrittenClient, WrittenDialect } from '../client/written-client';
import { settingName } from '../client/setting-names';
import { entryOf } from '../value/objects';
import { originOf, type Call, type Program } from '../value/trace';
import type { Written, WrittenObject } from '../value/written';
import { camelName } from './cdk-names';
import type { DeclaredClient } from './declared-client';
import { poolIn, poolMembers, type PoolMember } from './pool-members';

// -------------------------------------------------------------------------------------
// context
// -------------------------------------------------------------------------------------

/**
 * The providers and resource servers of a user pool. Nothing is said of them where others may exist: if another file, or code that
 * is not followed, sees the user pool, or if some in the file are for a user pool that is not known.
 */
const contextOf = (pool: Call, members: ReadonlyArray<PoolMember>): PoolContext => {
  if (pool.isShared) return {};
  const namesOf = (
    kind: PoolMember['kind'],
  ): ReadonlyArray<PoolMember & { readonly name: string }> | undefined => {
    const some = members.filter((member) => member.kind === kind && (member.pool ?? pool) === pool);
    const named = some.filter(
      (member): member is PoolMember & { readonly name: string } => member.name !== undefined,
    );
    return named.length === some.length && some.every((member) => member.pool !== undefined)
      ? named
      : undefined;
  };
  const [providers, servers] = [namesOf('provider'), namesOf('server')];
  return {
    ...(providers !== undefined && {
      identityProviders: Object.fromEntries(providers.map(({ name }) => [name, {}])),
    }),
    ...(servers?.every(({ scopes }) => scopes !== undefined) === true && {
      resourceServers: Object.fromEntries(servers.map(({ name, scopes = [] }) => [name, scopes])),
    }),
  };
};

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

/** Values refer to each other without end where a program is wrong. */
const mostSteps = 12;

/** Whether a value is what a call makes, or is made of it. */
const mentions = (value: Written, call: Call, steps = mostSteps): boolean => {
  if (steps === 0) return false;
  const inside = (inner: Written): boolean => mentions(inner, call, steps - 1);
  switch (value.kind) {
    case 'list':
      return value.items.some(inside);
    case 'choice':
      return value.branches.some(inside);
    case 'object':
      return value.entries.some((entry) => inside(entry.value));
    case 'open': {
      const origin = originOf(value);
      if (origin?.kind === 'member' || origin?.kind === 'rest') return inside(origin.of);
      if (origin?.kind !== 'made') return false;
      return origin.call === call || argumentsOf(origin.call).some(inside);
    }
    default:
      return false;
  }
};

const argumentsOf = ({ args, named }: Call): ReadonlyArray<Written> =>
  named === undefined ? args : [...args, named];

const waiting: ReadonlyArray<string> = ['addDependency', 'addDependsOn'];

/** Whether a client surely waits for something, or may. */
const waitsFor = ({ call }: DeclaredClient, { calls }: Program, other: Call): boolean =>
  argumentsOf(call).some((value) => mentions(value, other)) ||
  calls.some(
    (each) =>
      each.callee.kind === 'method' &&
      waiting.includes(camelName(each.callee.name)) &&
      mentions(each.callee.of, call) &&
      (each.hasMoreArgs ||
        argumentsOf(each).some(
          (value) => mentions(value, other) || value.kind !== 'open' || originOf(value)?.kind !== 'made',
        )),
  );

const shownName = ({ call, name }: PoolMember): string => call.variable ?? (name as string);

const fixes: Readonly<Record<'cdk' | 'pulumi', (member: PoolMember) => string>> = {
  cdk: (member) => `let the client wait for it, by \`node.addDependency(${shownName(member)})\``,
  pulumi: (member) => `refer to an output of \`${shownName(member)}\`, or name it in \`dependsOn\``,
};

interface Naming {
  readonly kind: PoolMember['kind'];
  readonly noun: string;
  readonly property: string;
  readonly pathInL2: Path;
  readonly nameIn: (item: string) => string | undefined;
}

const namings: ReadonlyArray<Naming> = [
  {
    kind: 'provider',
    noun: 'a provider',
    property: 'SupportedIdentityProviders',
    pathInL2: ['supportedIdentityProviders'],
    nameIn: (item) => item,
  },
  {
    kind: 'server',
    noun: 'a resource server',
    property: 'AllowedOAuthScopes',
    pathInL2: ['oAuth', 'scopes'],
    nameIn: (item) => splitScope(item)?.[0],
  },
];

const valueAt = (settings: WrittenObject, [key, ...rest]: Path): Written | undefined => {
  const value = entryOf(settings, String(key))?.value;
  return rest.length === 0 || value?.kind !== 'object' ? value : valueAt(value, rest);
};

const pathOf = ({ property, pathInL2 }: Naming, dialect: WrittenDialect): Path =>
  dialect === 'cdkL2' ? pathInL2 : [settingName(dialect, property)];

/** The warnings for what a client names and may be made before. The service refuses names that do not exist yet. */
const orderIssues = (
  found: DeclaredClient,
  program: Program,
  members: ReadonlyArray<PoolMember>,
): ReadonlyArray<PlacedIssue> => {
  const { dialect, settings } = found.client;
  return namings.flatMap((naming) => {
    const path = pathOf(naming, dialect);
    const list = valueAt(settings, path);
    if (list?.kind !== 'list') return [];
    return list.items.flatMap((item, index): ReadonlyArray<PlacedIssue> => {
      const name = item.kind === 'known' ? naming.nameIn(String(item.value)) : undefined;
      const later = members.find(
        (member) =>
          member.kind === naming.kind &&
          name !== undefined &&
          member.name === name &&
          !waitsFor(found, program, member.call),
      );
      if (later === undefined) return [];
      const tool = dialect === 'cdkL1' || dialect === 'cdkL2' ? 'cdk' : 'pulumi';
      const issue: Issue = {
        code: 'idp-order',
        severity: 'warning',
        path: [...path, index],
        message: `names ${naming.noun} that the program makes, perhaps only after the client`,
        fixes: [advice(fixes[tool](later))],
        dialect,
      };
      return [{ issue, span: item.span, edits: [[]] }];
    });
  });
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Clients with what their program says of their user pools. */
export const withPoolFacts = (
  program: Program,
  found: ReadonlyArray<DeclaredClient>,
): ReadonlyArray<WrittenClient> => {
  const all = poolMembers(program);
  return found.map((each) => {
    const { client, pool } = each;
    const made = poolIn(pool);
    if (made === undefined) return client;
    const ofPool = all.filter((member) => member.pool === made);
    return {
      ...client,
      context: contextOf(made, all),
      grammar: [...client.grammar, ...orderIssues(each, program, ofPool)],
    };
  });
};
