import type { UserPoolClientDraft } from '../client/draft';
import { explanations } from '../explanations';
import { readProps, readRecordData, rules, type PoolContext } from '../index';
import { areasOf } from './areas';
import type { RuleField } from './rule';

const drafts: ReadonlyArray<UserPoolClientDraft> = explanations
  .flatMap(({ failing, fixed }) => [failing, fixed])
  .map(({ props, record }) => (props === undefined ? readRecordData(record) : readProps(props)).fields);

/** A draft, and the fields that were looked at in it. */
const watched = (draft: UserPoolClientDraft, seen: Set<string>): UserPoolClientDraft =>
  new Proxy(draft, {
    get: (fields, field) => {
      seen.add(String(field));
      return Reflect.get(fields, field) as unknown;
    },
    has: (fields, field) => {
      seen.add(String(field));
      return Reflect.has(fields, field);
    },
    ownKeys: () => {
      throw new Error('a rule names each field that it looks at');
    },
  });

const everyFact = explanations.reduce<PoolContext>(
  (all, { failing }) => ({ ...all, ...failing.context }),
  {},
);

const contextsOf = (code: string): ReadonlyArray<PoolContext> => [
  {},
  everyFact,
  ...explanations.flatMap(({ code: other, failing }) => (other === code ? (failing.context ?? []) : [])),
];

test.each(rules)(
  '$code looks at nothing outside the areas of its fields',
  ({ code, check, skips, ...rule }) => {
    const seen = new Set<string>();
    for (const draft of drafts) {
      const client = watched(draft, seen);
      skips?.(client);
      for (const context of contextsOf(code)) check(client, context);
    }
    const outside = [...seen].filter(
      (field) => (areasOf({ fields: [field as RuleField] }) & areasOf(rule)) === 0,
    );
    expect(outside).toEqual([]);
  },
);
