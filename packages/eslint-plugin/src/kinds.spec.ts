/** The ways in which public programs write app clients, with what ESLint says of each, and of which words. */
import { inShort } from '../fixtures/linted';
import { kinds } from '../fixtures/kinds';

describe('a program with', () => {
  test.each(Object.entries(kinds))('%s', (_, { program, reports }) => {
    expect(inShort(program)).toEqual(reports);
  });
});
