/** Which names a client may have where it is written, and which it must have. */
import { advice, nearestName, remove, rename, type Issue, type Path } from '@org/cognito-core';
import type { Span } from '../value/span';
import type { WrittenEntry, WrittenObject } from '../value/written';
import { apiMembers } from './api-members';
import { placeNames, settingName, settingNames, type SettingNames } from './setting-names';
import type { ClientMaking, WrittenClient, WrittenDialect } from './written-client';

/** What a client is given beside its settings, by the names of its tool. */
const besideSettings = (dialect: WrittenDialect): ReadonlyArray<string> => {
  const { UserPoolId, ClientId } = placeNames(dialect);
  return dialect === 'pulumi' ? [UserPoolId, 'region'] : [UserPoolId, ClientId];
};

const operations: Readonly<Record<ClientMaking, string>> = {
  create: '`CreateUserPoolClient`',
  update: '`UpdateUserPoolClient`',
  declaration: 'the resource',
};

/** The names that may be there. */
const allowedNames = (
  making: ClientMaking,
  dialect: WrittenDialect,
  names: SettingNames,
): ReadonlyArray<string> =>
  making === 'declaration'
    ? [...names.keys(), ...besideSettings(dialect)]
    : Object.keys(apiMembers[making]).map((name) => settingName(dialect, name));

/** A name that is not known there. */
export interface UnknownMember {
  readonly issue: Issue;
  readonly span: Span;
}

const unknownIssue = (
  { making, dialect }: Pick<WrittenClient, 'making' | 'dialect'>,
  key: string,
  nearest: string | undefined,
): Issue => {
  const path: Path = [key];
  const isOfCreate = making === 'update' && Object.hasOwn(apiMembers.create, key);
  const message = isOfCreate
    ? `is taken by ${operations.create} alone: what it gives a client stays as it is`
    : `is no setting of ${operations[making]}`;
  const about = { code: 'unknown-key', severity: 'error', path, dialect, message } as const;
  return nearest === undefined || isOfCreate
    ? {
        ...about,
        fixes: [
          { isSafe: false, edits: [remove()], inSource: [{ kind: 'remove', path }], title: 'take it out' },
        ],
      }
    : {
        ...about,
        fixes: [
          {
            isSafe: true,
            edits: [rename(nearest)],
            inSource: [{ kind: 'rename', path, key: nearest }],
            title: `write ${nearest}`,
          },
        ],
      };
};

/** The settings without those that nobody knows, and what is to be said of these. */
export const knownMembers = (
  client: Pick<WrittenClient, 'making' | 'dialect' | 'settings'>,
): { readonly entries: ReadonlyArray<WrittenEntry>; readonly unknown: ReadonlyArray<UnknownMember> } => {
  const { making, dialect, settings } = client;
  // Props say themselves what they do not know.
  if (dialect === 'cdkL2') return { entries: settings.entries, unknown: [] };
  const allowed = allowedNames(making, dialect, settingNames(dialect));
  const isAllowed = ({ key }: WrittenEntry): boolean => allowed.includes(key);
  return {
    entries: settings.entries.filter(isAllowed),
    unknown: settings.entries
      .filter((entry) => !isAllowed(entry))
      .map(({ key, keySpan }) => ({
        issue: unknownIssue(client, key, nearestName(key, allowed)),
        span: keySpan,
      })),
  };
};

const requiredCodes: Readonly<Record<string, string>> = {
  ClientName: 'client-name-required',
  UserPoolId: 'user-pool-id-required',
  ClientId: 'client-id-required',
};

/** What a client lacks that the service requires of whoever makes it in this way. */
export const missingMembers = (
  { making, dialect }: Pick<WrittenClient, 'making' | 'dialect'>,
  settings: WrittenObject,
): ReadonlyArray<Issue> => {
  // The compiler requires the user pool of the CDK's own construct.
  if (!settings.isWhole || dialect === 'cdkL2') return [];
  const required =
    making === 'declaration'
      ? ['UserPoolId']
      : Object.entries(apiMembers[making]).flatMap(([name, { isRequired }]) =>
          isRequired === true ? [name] : [],
        );
  return required.flatMap((property) => {
    const name = settingName(dialect, property);
    if (settings.entries.some(({ key }) => key === name)) return [];
    return [
      {
        code: requiredCodes[property] as string,
        severity: 'error' as const,
        path: [],
        dialect,
        message: `has no \`${name}\`, which ${operations[making]} requires`,
        fixes: [advice(`give it \`${name}\``)],
      },
    ];
  });
};
