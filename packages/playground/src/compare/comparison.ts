/** What differs between the clients of two texts. It is loaded when somebody compares. */
import { printPath } from '@org/cognito-core';
import {
  addedClient,
  compareClients,
  pairClients,
  removedClient,
  sideInWords,
  type Change,
  type Consequence,
} from '@org/cognito-diff';
import * as E from 'fp-ts/Either';
import { clientsIn, type TextClients } from '../clients/clients-in';

/** One setting that differs. */
export interface ComparedSetting {
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly consequences: ReadonlyArray<Consequence>;
  readonly why: string;
}

/** A client that is on both sides, or on one of them. */
export interface ComparedClient {
  readonly name: string;
  readonly status: 'equal' | 'changed' | 'added' | 'removed';
  readonly consequences: ReadonlyArray<Consequence>;
  /** Why a client that was added or removed costs something. */
  readonly why?: string;
  readonly settings: ReadonlyArray<ComparedSetting>;
}

const settingOf = (change: Change): ComparedSetting => ({
  setting: printPath(change.path),
  before: sideInWords(change, 'before'),
  after: sideInWords(change, 'after'),
  consequences: change.consequences,
  why: change.why,
});

const sideOf = (text: string, side: string): E.Either<string, TextClients['clients']> => {
  const found = clientsIn(text);
  if (E.isLeft(found)) return E.left(`${side}: ${found.left}`);
  const { clients, faulty } = found.right;
  return faulty.length > 0
    ? E.left(`${side}: ${faulty.join(', ')} cannot be compared, because there are errors.`)
    : E.right(clients);
};

/** Compares the clients of two texts. The left side says, in a sentence, why that cannot be. */
export const comparisonOf = (
  before: string,
  after: string,
): E.Either<string, ReadonlyArray<ComparedClient>> => {
  const old = sideOf(before, 'Before');
  if (E.isLeft(old)) return old;
  const now = sideOf(after, 'After');
  if (E.isLeft(now)) return now;
  return E.right(
    pairClients(old.right, now.right).map((pair): ComparedClient => {
      if (pair.before === undefined) {
        return { name: pair.after.name, status: 'added', ...addedClient, settings: [] };
      }
      if (pair.after === undefined) {
        return { name: pair.before.name, status: 'removed', ...removedClient, settings: [] };
      }
      const settings = compareClients(pair.before, pair.after).map(settingOf);
      return {
        name: pair.after.name,
        status: settings.length === 0 ? 'equal' : 'changed',
        consequences: [],
        settings,
      };
    }),
  );
};
