/** What is reported of a template is what is reported of it in each deployment. */
import type { Issue } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import {
  defaults,
  deployments,
  openTemplate,
  type Deployment,
  type OpenTemplate,
} from '../fixtures/deployments';
import { toTemplate, validateTemplate, type TemplateCheckOptions } from './index';

const issuesOf = (template: unknown, options?: TemplateCheckOptions): ReadonlyArray<Issue> =>
  validateTemplate(template, options).flatMap(({ issues }) => issues);

const codesOf = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map(({ code, severity }) => `${severity} ${code}`).sort();

/** A condition that no deployment has is that of a client which nobody reads. */
const isDeployed = ({ written }: OpenTemplate, deployment: Deployment): boolean =>
  Object.hasOwn(written(deployment).Resources as object, 'Web');

test('with the values of a deployment given, what is reported is that of the template with them written in', () => {
  fc.assert(
    fc.property(openTemplate, fc.constantFrom(...deployments), (open, deployment) => {
      const given = issuesOf(open.template, { parameters: { ...deployment } });
      expect(codesOf(given)).toEqual(codesOf(issuesOf(open.written(deployment))));
    }),
    { numRuns: runs() },
  );
});

test('without, what is reported is all that is reported in a deployment', () => {
  fc.assert(
    fc.property(openTemplate, (open) => {
      const found = issuesOf(open.template, { parameters: defaults });
      const inDeployments = deployments
        .filter((deployment) => isDeployed(open, deployment))
        .map((deployment) => codesOf(issuesOf(open.written(deployment))));
      expect([...new Set(codesOf(found))]).toEqual([...new Set(inDeployments.flat())].sort());
      const everywhere = found.filter(({ world }) => world === undefined);
      for (const code of codesOf(everywhere)) {
        expect(inDeployments.every((codes) => codes.includes(code))).toBe(true);
      }
    }),
    { numRuns: runs(0.3) },
  );
});

test('an issue that is told of some worlds is there in each deployment that has what is told', () => {
  let told = 0;
  fc.assert(
    fc.property(openTemplate, (open) => {
      for (const issue of issuesOf(open.template)) {
        const { world } = issue;
        // A default is no part of a deployment; of several worlds without a common name, one example is told.
        if (world === undefined || / such as | or |default/.test(world.label)) continue;
        for (const deployment of deployments) {
          const { choices } = world;
          const isMeant = Object.entries(choices).every(([name, value]) =>
            open.isSo(deployment, name, value),
          );
          if (!isMeant || !isDeployed(open, deployment)) continue;
          told += 1;
          expect(codesOf(issuesOf(open.written(deployment)))).toContain(`${issue.severity} ${issue.code}`);
        }
      }
    }),
    { numRuns: runs(0.3) },
  );
  expect(told).toBeGreaterThan(0);
});

test('what no function uses changes nothing', () => {
  const unused = {
    Parameters: { Unused: { Type: 'String', AllowedValues: ['a', 'b'] } },
    Conditions: { IsUnused: { 'Fn::Equals': [{ Ref: 'Unused' }, 'a'] } },
  };
  fc.assert(
    fc.property(client(), (given) => {
      const made = toTemplate({ Web: given });
      fc.pre(E.isRight(made));
      if (E.isLeft(made)) return;
      const { Parameters: _, ...plain } = made.right;
      expect(validateTemplate({ ...plain, ...unused })).toEqual(validateTemplate(plain));
    }),
    { numRuns: runs(0.5) },
  );
});

const names = ['A', 'B', 'AWS::NoValue', 'AWS::Region', 'Pool', 'Web', '__proto__'];

/** Values of functions that make no sense, or depend on themselves. */
const tangle = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, 1, true, '', '${A}', '${!A}${B}', 'a,b', ...names),
    fc
      .tuple(
        fc.constantFrom(
          ...['Ref', 'Condition', 'Fn::If', 'Fn::Sub', 'Fn::Join', 'Fn::Split', 'Fn::Select', 'Fn::Length'],
          ...[
            'Fn::FindInMap',
            'Fn::ToJsonString',
            'Fn::Base64',
            'Fn::Equals',
            'Fn::And',
            'Fn::Or',
            'Fn::Not',
          ],
        ),
        fc.oneof(tie('value'), fc.array(tie('value'), { maxLength: 4 }), fc.constantFrom(...names)),
      )
      .map(([name, argument]) => ({ [name]: argument })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, 'Fn::Transform', 'Default', 'CallbackURLs'), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

const section = fc.oneof(tangle, fc.dictionary(fc.constantFrom(...names), tangle, { maxKeys: 3 }));

test('whatever the sections of a template hold, its clients are checked, and it ends', () => {
  fc.assert(
    fc.property(
      section,
      section,
      section,
      tangle,
      tangle,
      (Parameters, Conditions, Mappings, properties, other) => {
        const checks = validateTemplate({
          Parameters: {
            A: { Type: 'String', AllowedValues: ['x', 'y'], Default: other },
            B: { Type: 'CommaDelimitedList', Default: 'a,b' },
            ...(typeof Parameters === 'object' ? Parameters : {}),
          },
          Conditions,
          Mappings,
          Resources: {
            Pool: { Type: 'AWS::Cognito::UserPool', Condition: 'A', Properties: other },
            Web: { Type: 'AWS::Cognito::UserPoolClient', Condition: other, Properties: properties },
          },
        });
        expect(checks.map(({ logicalId }) => logicalId)).toEqual(['Web']);
        for (const { deferred, issues } of checks) {
          expect(deferred.every(({ path }) => path.length > 1)).toBe(true);
          expect(issues.map(({ code }) => code)).not.toContain('value-unreadable');
        }
      },
    ),
    { numRuns: runs(3) },
  );
});
