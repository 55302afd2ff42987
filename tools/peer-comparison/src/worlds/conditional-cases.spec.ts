import { conditionalCases } from './conditional-case';
import { oursOnCases } from './ours-on-cases';

test('each template that is wrong in some deployments is told, and its twin is not', () => {
  expect(oursOnCases(conditionalCases)).toEqual(conditionalCases.map(({ isBad }) => isBad));
});
