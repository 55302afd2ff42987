import { atLevels, isErrorByItself, type RuleChoice } from '@org/cognito-core';
import { known, type Written, type WrittenEntry } from '../value/written';
import { judgeClient, placed } from './judge-client';
import type { JudgedClient, JudgeOptions, WrittenId } from './judged-client';
import { knownMembers, missingMembers } from './members';
import type { PlacedIssue } from './placed-issue';
import { referenceNames } from './reference-names';
import { placeNames, settingName, settingNames } from './setting-names';
import { resetsOf, undoneBy, updateResets, updateUndoes } from './updates';
import type { WrittenClient, WrittenLint } from './written-client';

/** The settings that a request sends, by their names in the service. */
const sentBy = ({ settings, dialect }: WrittenClient): ReadonlyMap<string, Written> => {
  const names = settingNames(dialect);
  return new Map(
    settings.entries.flatMap(({ key, value }) => {
      const name = names.get(key)?.name;
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
};

/** What an update resets, and what it takes back of an earlier request for the same client. */
const updateIssues = (
  client: WrittenClient,
  earlier: WrittenClient | undefined,
): ReadonlyArray<PlacedIssue> => {
  const { making, settings, dialect, roundTrip, describedAs, span, edit } = client;
  if (making !== 'update' || roundTrip === undefined || !settings.isWhole) return [];
  const sent = new Set(sentBy(client).keys());
  const undone = earlier === undefined ? [] : undoneBy(sentBy(earlier), sent);
  const resets = resetsOf(sent, { isCopy: describedAs !== undefined }).filter(
    ({ property }) => !undone.includes(property),
  );
  return [
    ...(undone.length === 0 ? [] : [updateUndoes(undone, { dialect })]),
    ...(resets.length === 0 ? [] : [updateResets(resets, { dialect, roundTrip, describedAs })]),
  ].map((issue) => placed(issue, span, edit));
};

/** The settings without the ids of the user pool and of the client, and with whether the client gets a secret. */
const ownSettings = (
  client: WrittenClient,
  entries: ReadonlyArray<WrittenEntry>,
): ReadonlyArray<WrittenEntry> => {
  const { UserPoolId, ClientId, ClientSecret } = placeNames(client.dialect);
  const ids = [UserPoolId, ClientId, 'region'];
  // Who gives a client its secret gives it one.
  const generated = ({ keySpan }: WrittenEntry): WrittenEntry => ({
    key: settingName(client.dialect, 'GenerateSecret'),
    keySpan,
    value: known(true, keySpan),
    isCertain: true,
  });
  return entries.flatMap((entry) => {
    if (ids.includes(entry.key)) return [];
    return [entry.key === ClientSecret ? generated(entry) : entry];
  });
};

const idIn = ({ entries }: WrittenClient['settings'], key: string): WrittenId | undefined => {
  const value = entries.find((entry) => entry.key === key)?.value;
  if (value?.kind === 'known') return { known: String(value.value) };
  return value?.kind === 'open' ? { code: value.code } : undefined;
};

const inTextOrder = (issues: ReadonlyArray<PlacedIssue>): ReadonlyArray<PlacedIssue> =>
  [...issues].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

const judged = (
  client: WrittenClient,
  earlier: WrittenClient | undefined,
  { context = {}, ...choice }: JudgeOptions,
): JudgedClient => {
  const { form, making, name, span, dialect, settings, grammar, edit } = client;
  const { entries, unknown } = knownMembers(client);
  const references = referenceNames();
  const own = { ...settings, entries: ownSettings(client, entries) };
  const { UserPoolId, ClientId } = placeNames(dialect);
  const userPool = idIn(settings, UserPoolId);
  const id = idIn(settings, ClientId);
  const { issues, ...found } = judgeClient(
    { making, dialect, span, edit, settings: own, names: settingNames(dialect), references },
    { ...choice, context: { ...client.context, ...context } },
  );
  return {
    form,
    making,
    ...(name !== undefined && { name }),
    span,
    ...(userPool !== undefined && { userPool }),
    ...(id !== undefined && { id }),
    ...found,
    references: references.references(),
    issues: inTextOrder(
      withLint(client.lint, [
        ...issues,
        ...levelled(
          [
            ...grammar,
            ...unknown.map(({ issue, span: at }) => placed(issue, at, edit)),
            ...missingMembers(client, settings).map((issue) => placed(issue, span, edit)),
            ...updateIssues(client, earlier),
          ],
          choice,
        ),
      ]),
    ),
  };
};

/** The issues that the author of a client wants to know. An error by itself cannot be silenced. */
const withLint = (
  lint: WrittenLint | undefined,
  issues: ReadonlyArray<PlacedIssue>,
): ReadonlyArray<PlacedIssue> =>
  lint === undefined
    ? issues
    : issues
        .filter(({ issue }) => isErrorByItself(issue) || !lint.silences(issue.code))
        .map((each) =>
          lint.downgrades(each.issue.code)
            ? { ...each, issue: { ...each.issue, severity: 'warning' as const } }
            : each,
        );

/** What no rule of the core finds, at the levels that are chosen. */
const levelled = (issues: ReadonlyArray<PlacedIssue>, choice: RuleChoice): ReadonlyArray<PlacedIssue> =>
  issues.flatMap((each) => atLevels([each.issue], choice).map((issue) => ({ ...each, issue })));

/**
 * Judges the clients of a text, in the order of the text: each by itself, and an update also by the request that it may take
 * something back of.
 *
 * @example
 * import { judgeClients, known, object, type WrittenClient } from '@org/cognito-commands';
 *
 * const span = { start: 0, end: 5 };
 * const web: WrittenClient = {
 *   form: 'boto3',
 *   making: 'create',
 *   span,
 *   dialect: 'describe',
 *   settings: object(
 *     [
 *       { key: 'UserPoolId', keySpan: span, value: known('eu-west-1_EXAMPLE01', span), isCertain: true },
 *       { key: 'ClientName', keySpan: span, value: known('web', span), isCertain: true },
 *       { key: 'AuthSessionValidity', keySpan: span, value: known(20, { start: 7, end: 9 }), isCertain: true },
 *     ],
 *     span,
 *   ),
 *   grammar: [],
 *   edit: () => undefined,
 * };
 * assert.deepStrictEqual(
 *   judgeClients([web])[0]?.issues.map(({ issue, span: at }) => [issue.code, at]),
 *   [['auth-session-range', { start: 7, end: 9 }]],
 * );
 */
export const judgeClients = (
  clients: ReadonlyArray<WrittenClient>,
  options: JudgeOptions = {},
): ReadonlyArray<JudgedClient> => {
  const latest = new Map<string, WrittenClient>();
  return clients.map((client) => {
    const { identity } = client;
    const earlier = identity === undefined ? undefined : latest.get(identity);
    if (identity !== undefined) latest.set(identity, client);
    return judged(client, earlier, options);
  });
};
