import type { Path } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import {
  applyFixes,
  checkTemplate,
  parseSource,
  templateIn,
  type CheckedSource,
  type SourceFile,
} from '../index';
import { jsonValue } from '../../fixtures/source-texts';

const parsed = (value: unknown): SourceFile => {
  const source = parseSource(JSON.stringify(value, undefined, 2));
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const checked = (value: unknown): Promise<CheckedSource> => checkTemplate(parsed(value));

const client = (properties: object): object => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: { Ref: 'Pool' }, SupportedIdentityProviders: ['COGNITO'], ...properties },
});

/** What a client has under a template of its own, in all the places where people put resources. */
const wrappings: ReadonlyArray<readonly [string, (resource: object) => unknown, Path]> = [
  ['a template', (Web) => ({ Resources: { Web } }), ['Resources', 'Web']],
  ['a map of resources', (Web) => ({ Other: { Type: 'AWS::SNS::Topic' }, Web }), ['Web']],
  ['the body of a resource', (web) => web, []],
  ['a list of maps', (Web) => [{ Web }], [0, 'Web']],
  [
    'serverless.yml',
    (Web) => ({ provider: {}, resources: { Resources: { Web } } }),
    ['resources', 'Resources', 'Web'],
  ],
  [
    'serverless.yml with a list',
    (Web) => ({ service: 'a', resources: ['${file(a.yml)}', { Resources: {} }, { Resources: { Web } }] }),
    ['resources', 2, 'Resources', 'Web'],
  ],
];

interface Placed {
  readonly code: string;
  readonly path: Path;
}

describe('what is reported of a client is the same, wherever its resource stands', () => {
  test.each(wrappings)('in %s', async (_, wrap, place) => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            AuthSessionValidity: fc.constantFrom(1, 3, '${opt:minutes}'),
            ReadAttributes: fc.constantFrom(['email', 'email'], ['Email'], []),
            CallbackURLs: fc.constantFrom(['http://a.example.com'], ['https://a.example.com/#x']),
          },
          { requiredKeys: [] },
        ),
        async (properties) => {
          const alone = await checked({ Resources: { Web: client(properties) } });
          const wrapped = await checked(wrap(client(properties)));
          const inPlace = ({ code, path }: Placed): object => ({ code, path: [...place, ...path.slice(2)] });
          expect(wrapped.issues).toMatchObject(alone.issues.map(inPlace));
          expect(wrapped.deferred()).toEqual(
            expect.arrayContaining(
              alone.deferred().map((each) => expect.objectContaining(inPlace(each)) as unknown),
            ),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  test.each(wrappings)('and a fix changes it there: in %s', async (_, wrap) => {
    const source = parsed(wrap(client({ ReadAttributes: ['Email'] })));
    const [issue] = (await checkTemplate(source)).issues;
    expect(applyFixes(source, issue?.fixes.slice(0, 1) ?? [])).toMatchObject({
      right: { value: wrap(client({ ReadAttributes: ['email'] })) },
    });
  });
});

test('any data has a template or none, and nothing is thrown', () => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      templateIn(value);
      expect(templateIn({ resources: value, Resources: value })?.isPartial).toBe(false);
    }),
  );
});

test.each([{ resources: { Topic: { Type: 'AWS::SNS::Topic' } } }, { resources: 'x' }, [], {}, 1, [[1]]])(
  '%j holds no app client',
  (value) => {
    expect(templateIn(value)).toBeUndefined();
  },
);

test('resources that are no object are none', () => {
  expect(templateIn({ resources: { Resources: 1 } })?.value).toEqual({ Resources: {} });
});

test('what leads to no resource leads to the file as a whole', () => {
  const { pathOf } = templateIn([client({})]) ?? {};
  expect([pathOf?.(['Parameters', 'A']), pathOf?.(['Resources', 'X', 'Type'])]).toEqual([[], ['Type']]);
});

test('props are no template', async () => {
  expect(await checked({ disableOAuth: true })).toMatchObject({ issues: [], clients: 0 });
});

test('the template in an answer of get-template is looked at in every deployment', async () => {
  const answer = (value: unknown) => ({
    TemplateBody: {
      Parameters: { Stage: { Type: 'String', Default: 'dev' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      Resources: { Web: client({ AuthSessionValidity: value }) },
    },
    StagesAvailable: ['Original', 'Processed'],
  });
  const { issues } = await checked(answer({ 'Fn::If': ['IsProd', 20, 3] }));
  expect(issues).toMatchObject([
    {
      code: 'auth-session-range',
      path: ['TemplateBody', 'Resources', 'Web', 'Properties', 'AuthSessionValidity', 'Fn::If', 1],
      world: { label: 'when IsProd' },
    },
  ]);
  expect(await checked(answer(3))).toMatchObject({ issues: [], clients: 1 });
});
