/** This package against the CDK's own construct, in the real CDK. */
import { explanations } from '@org/cognito-core/explanations';
import { runs } from '@org/cognito-testing';
import { App, Stack } from 'aws-cdk-lib';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import * as fc from 'fast-check';
import { acceptedHere } from '../fixtures/accepted-here';
import { differential, synthesised, type Outcome, type Properties } from '../fixtures/differential';
import type { OfficialRecipe } from '../fixtures/official-recipe';
import { officialRecipe } from '../fixtures/official-recipes';
import { differentialOfProviders, poolRecipe, type PoolRecipe } from '../fixtures/provider-differential';
import { refusedHere } from '../fixtures/refused-here';
import { unexplained } from '../fixtures/unexplained';
import { isAlignedBy, writtenOtherwise } from '../fixtures/written-otherwise';
import { UserPoolClient } from './index';

const outcomeOf = (recipe: OfficialRecipe): Outcome => differential([recipe])[0] as Outcome;

/** `fixtures/run-differential.mjs` asks for more. */
const clients = Number(process.env['DIFFERENTIAL_CLIENTS'] ?? runs());
const seed = Number(process.env['DIFFERENTIAL_SEED'] ?? 20_261_123);

/** The number of clients at a time, which keeps the memory small. */
const step = 1_000;

describe('the two constructs', () => {
  test.each(
    Array.from({ length: Math.ceil(clients / step) }, (_, index) => ({
      count: Math.min(step, clients - index * step),
      seedOfStep: seed + index,
    })),
  )(
    'agree about $count random clients from the seed $seedOfStep, or it is known why not',
    ({ count, seedOfStep }) => {
      const outcomes = differential(fc.sample(officialRecipe, { numRuns: count, seed: seedOfStep }));
      const found = outcomes.flatMap((outcome) => {
        const difference = unexplained(outcome);
        return difference === undefined ? [] : [`${difference}\n  ${JSON.stringify(outcome.recipe)}`];
      });
      expect(found.slice(0, 5)).toEqual([]);
      // The test is about clients that both accept, which are about half of them.
      expect(outcomes.filter(({ properties }) => properties !== undefined).length).toBeGreaterThan(count / 3);
    },
    600_000,
  );
});

describe('what we refuse and the construct takes', () => {
  test.each(refusedHere)('is refused with $codes: $why', ({ codes, recipe, holdsFor }) => {
    expect(outcomeOf(recipe)).toMatchObject({ refusal: undefined, codes });
    expect(holdsFor(recipe)).toBe(true);
  });

  test.each(refusedHere)('is not explained by $codes for a client without that mistake', ({ codes }) => {
    const recipe: OfficialRecipe = {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [{ named: 'OPENID' }],
        callbackUrls: [['https://app.example.com/callback']],
      },
    };
    const difference = unexplained({ recipe, refusal: undefined, codes });
    expect(difference).toBe(`refused here alone: ${codes.join(', ')}`);
  });

  test('is an error of core with a reason', () => {
    const known = new Map(explanations.map((explanation) => [explanation.code, explanation]));
    for (const code of refusedHere.flatMap(({ codes }) => codes)) {
      expect(known.get(code)).toMatchObject({
        severity: 'error',
        why: expect.stringMatching(/\w/) as string,
      });
    }
  });
});

describe('what the construct refuses and we take', () => {
  test.each(acceptedHere)('includes $name: $why', ({ message, holdsFor, recipe, evidence }) => {
    const { refusal, codes } = outcomeOf(recipe);
    expect(refusal).toMatch(message);
    expect(codes).toEqual([]);
    expect(holdsFor(recipe)).toBe(true);
    expect(evidence).toMatch(/\w/);
  });
});

describe('what both take and write differently', () => {
  test.each(writtenOtherwise)('includes $name: $why', (difference) => {
    const { properties } = outcomeOf(difference.recipe);
    if (properties === undefined) throw new Error('one of the constructs does not take it');
    expect(properties.ours).not.toEqual(properties.official);
    expect(isAlignedBy(properties, difference.recipe, [difference])).toBe(true);
    expect(difference.evidence).toMatch(/\w/);
  });
});

describe('the providers of a user pool', () => {
  const providersIn = (properties: Properties) =>
    properties['SupportedIdentityProviders'] as ReadonlyArray<unknown>;

  test('are the same in both constructs where all are declared before the client, or are named', () => {
    fc.assert(
      fc.property(fc.array(poolRecipe, { minLength: 30, maxLength: 30 }), (recipes) => {
        const settled = recipes.map((recipe) => (recipe.named ? recipe : { ...recipe, after: [] }));
        for (const { official, ours } of differentialOfProviders(settled)) {
          expect(JSON.stringify(ours)).toBe(JSON.stringify(official));
        }
      }),
      { numRuns: runs(0.005) },
    );
  });

  test('are missed by the CDK’s construct alone where they are declared after the client', () => {
    fc.assert(
      fc.property(fc.array(poolRecipe, { minLength: 30, maxLength: 30 }), (recipes) => {
        const open = recipes.map((recipe) => ({ ...recipe, named: false }));
        for (const [index, { official, ours }] of differentialOfProviders(open).entries()) {
          const { before, after } = open[index] as PoolRecipe;
          expect(providersIn(official)).toHaveLength(before.length + 1);
          expect(providersIn(ours)).toHaveLength(before.length + after.length + 1);
          expect(providersIn(ours).slice(0, before.length)).toEqual(providersIn(official).slice(0, -1));
          expect(providersIn(ours).at(-1)).toBe('COGNITO');
          expect({ ...ours, SupportedIdentityProviders: [] }).toEqual({
            ...official,
            SupportedIdentityProviders: [],
          });
        }
      }),
      { numRuns: runs(0.005) },
    );
  });

  test('have to be named for the CDK’s construct where the user pool is an L1 construct', () => {
    const recipe: PoolRecipe = { pool: 'L1', before: [], after: [], named: false };
    expect(() => differentialOfProviders([recipe])).toThrow('instance should implement IUserPool');
    const [pair] = differentialOfProviders([{ ...recipe, named: true }]);
    expect(pair?.ours).toEqual(pair?.official);

    const app = new App({ analyticsReporting: false });
    const stack = new Stack(app, 'Stack');
    const userPool = new CfnUserPool(stack, 'Pool');
    const ours = new UserPoolClient(stack, 'Ours', { userPool, client: { disableOAuth: true } });
    expect(synthesised(app, [ours])).toMatchObject([{ SupportedIdentityProviders: ['COGNITO'] }]);
  });
});
