/** One mistake is told once: no second code stands at the place of a fault, unless there are truly two mistakes. */
import { validate } from '@org/cognito-core';
import * as fc from 'fast-check';
import { withFault, type Fault } from './fault';
import { ruleFaults } from './rule-faults';

/** Codes that may stand at one place, because their mistakes have different fixes, and each can be without the other. */
const twoMistakes: ReadonlyArray<readonly [fault: string, other: string]> = [
  // Analytics go nowhere, however they are written.
  ['analytics-shape', 'analytics-pinpoint-eol'],
  // The flow sends passwords, by whichever of its two names.
  ['auth-flow-legacy-mix', 'auth-flow-plain-password'],
  // A grant of its own does not give a machine a secret, nor does a secret give it a grant of its own.
  ['oauth-client-credentials-exclusive', 'oauth-client-credentials-secret'],
];

/** The faults that break rules, each with those of its rows that come up. */
const faults: ReadonlyArray<readonly [code: string, rows: ReadonlyArray<Fault>]> = ruleFaults.map((rows) => {
  const found = fc.sample(rows, { numRuns: 200, seed: 1 });
  const distinct = [...new Map(found.map((row) => [JSON.stringify(row), row])).values()];
  return [distinct[0]?.code ?? '', distinct];
});

/** The other codes that stand where the code of a fault does. */
const othersAt = (row: Fault): ReadonlyArray<string> => {
  const { issues } = validate(withFault({}, row));
  const places = issues.flatMap(({ code, path }) => (code === row.code ? [JSON.stringify(path)] : []));
  expect(places.length).toBeGreaterThan(0);
  return issues.flatMap(({ code, path }) =>
    code !== row.code && places.includes(JSON.stringify(path)) ? [code] : [],
  );
};

test.each(faults)('nothing else is told where %s is', (code, rows) => {
  const allowed = twoMistakes.flatMap(([fault, other]) => (fault === code ? [other] : []));
  expect(rows.length).toBeGreaterThan(0);
  expect([...new Set(rows.flatMap(othersAt))]).toEqual(allowed);
});
