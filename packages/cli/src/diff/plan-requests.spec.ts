/** The clients between the steps of a plan accept what apps send, by the code of `check-app`. */
import type { AppRequest } from '@org/cognito-app-config';
import { toRecord, type UserPoolClient } from '@org/cognito-core';
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { clientPair } from '../../fixtures/client-pair';

const refused = async (requests: ReadonlyArray<AppRequest>, used: UserPoolClient | undefined) => {
  const { checkRequest } = await import('@org/cognito-app-config');
  if (used === undefined) throw new Error('the client is not there');
  const known = { record: toRecord(used) };
  return requests.flatMap((request) =>
    checkRequest(request, known).filter(({ verdict }) => verdict === 'refused'),
  );
};

test('old requests are accepted until apps have moved, and new ones from the first step on', async () => {
  const [{ requestsOf }, { planChange }] = await Promise.all([
    import('@org/cognito-app-config'),
    import('@org/cognito-diff'),
  ]);
  await fc.assert(
    fc.asyncProperty(clientPair, async ([before, after]) => {
      const { steps } = planChange({ client: before }, { client: after });
      const [old, now] = [before, after].map((each) => requestsOf({ record: toRecord(each) })) as [
        ReadonlyArray<AppRequest>,
        ReadonlyArray<AppRequest>,
      ];
      const moving = steps.findIndex(({ kind }) => kind === 'move-apps');
      for (const [index, { clients, lacks }] of steps.entries()) {
        expect(await refused(now, clients.beside ?? clients.existing)).toEqual([]);
        if (moving < 0 || index <= moving) expect(await refused(old, clients.existing)).toEqual([]);
        // What the plan claims of old apps holds for what they send.
        if (lacks.old.length === 0) expect(await refused(old, clients.existing)).toEqual([]);
      }
    }),
    { numRuns: runs() },
  );
});
