import { runs } from '@org/cognito-testing';
import { differential } from './differential';

test('no other tool refuses a random client that this project accepts, unless the disagreement is explained', () => {
  const { clients, differences } = differential(runs(0.2), 20_261_123);
  expect(clients).toBe(runs(0.2));
  const unknown = differences.filter(({ known }) => known === undefined);
  expect(unknown.map(({ tool, finding }) => `${tool} ${finding.rule}: ${finding.message}`)).toEqual([]);
}, 120_000);
