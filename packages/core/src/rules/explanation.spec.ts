/** A rule without an explanation does not compile, and neither does an explanation without a rule. */
import { explained } from './explanation';
import type { RulesByCode } from './rule';

const rules = {
  'first-rule': { severity: 'error', fields: [], check: () => [] },
  'second-rule': { severity: 'warning', fields: [], check: () => [] },
} satisfies RulesByCode;

const sources = [{ kind: 'reasoning', says: 'It cannot work.' }] as const;

const words = { summary: 'It fails', why: 'It does.', sources, failing: { props: {} }, fixed: { props: {} } };

describe('explained', () => {
  test('takes an explanation for each rule', () => {
    const explanations = explained(rules, { 'first-rule': words, 'second-rule': words });
    expect(explanations.map(({ code, severity }) => [code, severity])).toEqual([
      ['first-rule', 'error'],
      ['second-rule', 'warning'],
    ]);
  });

  test('compiles neither with a rule that is not explained nor with an explanation of no rule', () => {
    const refused = [
      // @ts-expect-error the second rule is not explained
      () => explained(rules, { 'first-rule': words }),
      // @ts-expect-error there is no third rule
      () => explained(rules, { 'first-rule': words, 'second-rule': words, 'third-rule': words }),
    ];
    expect(refused).toHaveLength(2);
  });

  test('does not compile with a rule that has no source', () => {
    const refused = [
      // @ts-expect-error there is no source
      () => explained(rules, { 'first-rule': words, 'second-rule': { ...words, sources: [] } }),
      // @ts-expect-error nothing is said of sources
      () => explained(rules, { 'first-rule': words, 'second-rule': { ...words, sources: undefined } }),
    ];
    expect(refused).toHaveLength(2);
  });
});
