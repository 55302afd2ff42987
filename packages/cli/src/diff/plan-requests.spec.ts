/** The clients between the steps of a plan accept what apps send, by the code of `check-app`. */
import { checkRequest, requestsOf, type AppRequest } from '@org/cognito-app-config';
import { decode, encode, toRecord, type UserPoolClient } from '@org/cognito-core';
import { planChange } from '@org/cognito-diff';
import { client, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';

type Props = Readonly<Record<string, unknown>>;

/** Two clients of which the second has most of its fields from the first, as clients have that change. */
const pair: fc.Arbitrary<readonly [UserPoolClient, UserPoolClient]> = fc
  .tuple(client({ references: false }), client({ references: false }), fc.array(fc.nat(), { maxLength: 5 }))
  .map(([one, other, picks]) => {
    const [mine, theirs] = [encode(one), encode(other)] as readonly [Props, Props];
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const taken = new Set(picks.map((pick) => names[pick % names.length]));
    const entries = names.flatMap((name) => {
      const value = (taken.has(name) ? theirs : mine)[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    const decoded = decode(Object.fromEntries(entries));
    return [one, E.isRight(decoded) ? decoded.right : other];
  });

const refused = (requests: ReadonlyArray<AppRequest>, used: UserPoolClient | undefined) => {
  if (used === undefined) throw new Error('the client is not there');
  const known = { record: toRecord(used) };
  return requests.flatMap((request) =>
    checkRequest(request, known).filter(({ verdict }) => verdict === 'refused'),
  );
};

test('old requests are accepted until apps have moved, and new ones from the first step on', () => {
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const { steps } = planChange({ client: before }, { client: after });
      const [old, now] = [before, after].map((each) => requestsOf({ record: toRecord(each) })) as [
        ReadonlyArray<AppRequest>,
        ReadonlyArray<AppRequest>,
      ];
      const moving = steps.findIndex(({ kind }) => kind === 'move-apps');
      for (const [index, { clients, lacks }] of steps.entries()) {
        expect(refused(now, clients.beside ?? clients.existing)).toEqual([]);
        if (moving < 0 || index <= moving) expect(refused(old, clients.existing)).toEqual([]);
        // What the plan claims of old apps holds for what they send.
        if (lacks.old.length === 0) expect(refused(old, clients.existing)).toEqual([]);
      }
    }),
    { numRuns: runs() },
  );
});
