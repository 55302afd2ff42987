/** What a change starts from and leads to, by which each of its steps is judged. */
import { encode, type PoolContext, type UserPoolClient } from '@org/cognito-core';
import type { Change } from '../change';
import { compareClients } from '../compare-clients';
import { fieldsOf, type Fields, type Side } from '../side';
import { shownExpression, type Meanings } from '../stands-for';
import { appNeeds, lacking, type AppNeed } from './app-needs';
import { newIssues } from './joined-client';
import type { Lacks, PlanClients, PlanStep } from './plan';
import { tokenNotes } from './token-notes';

/** What is known of a step before it is judged. */
interface StepDraft extends Pick<PlanStep, 'kind' | 'why' | 'clients'> {
  readonly when?: PlanStep['when'];
  readonly apps?: PlanStep['apps'];
  readonly notes?: PlanStep['notes'];
  /** The client before, where the step changes one. */
  readonly from?: UserPoolClient;
}

/** The way from one client to another; either may lack. */
export interface Course {
  readonly needs: Lacks;
  /** The references that stand for something else on each side. */
  readonly ambiguous: ReadonlyArray<string>;
  /** What of the needs of new or old apps a client does not meet. */
  readonly lackedBy: (
    needs: ReadonlyArray<AppNeed>,
    client: UserPoolClient | undefined,
  ) => ReadonlyArray<AppNeed>;
  readonly changesBetween: (from: UserPoolClient, to: UserPoolClient) => ReadonlyArray<Change>;
  readonly step: (draft: StepDraft) => PlanStep;
}

const meaningsIn = (before: Meanings | undefined, after: Meanings | undefined): Pick<Side, 'references'> => {
  const references = before === undefined ? after : { ...after, ...before };
  return references === undefined ? {} : { references };
};

const ambiguousIn = (before: Meanings = {}, after: Meanings = {}): ReadonlyArray<string> =>
  Object.keys(before).filter(
    (name) => Object.hasOwn(after, name) && shownExpression(before[name]) !== shownExpression(after[name]),
  );

/** A default redirect URL cannot be that of both, so who relies on one has to name its own. */
const besideOther = (
  needs: ReadonlyArray<AppNeed>,
  others: ReadonlyArray<AppNeed>,
): ReadonlyArray<AppNeed> => {
  const isDefault = ({ path }: AppNeed): boolean => path.at(-1) === 'defaultRedirectUri';
  return others.some(isDefault) ? needs.filter((need) => !isDefault(need)) : needs;
};

/** Sets out on the way from one client to another. */
export const courseOf = (before: Side | undefined, after: Side | undefined, context: PoolContext): Course => {
  const [old, now] = [before?.references, after?.references];
  const ends = [before, after].flatMap((side) => (side === undefined ? [] : [side]));
  const sideOf = (client: UserPoolClient): Side => {
    const { references, hidden } = ends.find((end) => end.client === client) ?? {
      ...meaningsIn(old, now),
      hidden: ends.flatMap((end) => end.hidden ?? []),
    };
    return { client, ...(references && { references }), ...(hidden && { hidden }) };
  };
  const areBothKnown = old !== undefined && now !== undefined;
  const fieldsFor = (client: UserPoolClient): Fields =>
    fieldsOf(sideOf(client), { client, ...(areBothKnown && { references: {} }) });
  const needsOf = (side: Side | undefined): ReadonlyArray<AppNeed> =>
    side === undefined ? [] : appNeeds(fieldsFor(side.client));
  const oldNeeds = needsOf(before);
  const needs = { old: oldNeeds, new: besideOther(needsOf(after), oldNeeds) };
  const lackedBy: Course['lackedBy'] = (wanted, client) =>
    client === undefined ? wanted : lacking(wanted, fieldsFor(client));
  const changesBetween: Course['changesBetween'] = (from, to) => compareClients(sideOf(from), sideOf(to));
  const newClientOf = ({ existing, beside }: PlanClients) => beside ?? existing;
  return {
    needs,
    ambiguous: ambiguousIn(old, now),
    lackedBy,
    changesBetween,
    step: ({ kind, why, clients, when = [], apps = [], notes = [], from }) => {
      const { existing } = clients;
      const changes = from === undefined || existing === undefined ? [] : changesBetween(from, existing);
      const beyond =
        kind !== 'widen' || existing === undefined || after === undefined
          ? []
          : changesBetween(after.client, existing);
      return {
        kind,
        changes,
        why,
        when,
        apps,
        notes: [...tokenNotes(changes), ...notes],
        meanwhile: beyond.filter(({ consequences }) => consequences.includes('access-widened')),
        clients,
        lacks: {
          old: lackedBy(needs.old, existing),
          new: lackedBy(needs.new, newClientOf(clients)),
        },
        issues:
          existing === undefined || changes.length === 0
            ? []
            : newIssues(
                encode(existing),
                ends.map(({ client }) => client),
                context,
              ),
      };
    },
  };
};
