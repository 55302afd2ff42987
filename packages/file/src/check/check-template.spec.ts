// eslint-disable-next-line @nx/enforce-module-boundaries -- the package loads it late; a test need not
import { printTemplate, toTemplate, validateTemplate } from '@org/cognito-cloudformation';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { checkTemplate, parseSource, type CheckedSource } from '../index';

const checked = (text: string, context = {}): Promise<CheckedSource> => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  expect(source.right.isTemplate).toBe(true);
  return checkTemplate(source.right, context);
};

test('a template has the issues of its clients, each with its resource and a position', async () => {
  await fc.assert(
    fc.asyncProperty(
      client(),
      client(),
      fc.constantFrom('json' as const, 'yaml' as const),
      async (a, b, format) => {
        const template = toTemplate({ A: a, B: b });
        fc.pre(E.isRight(template));
        if (E.isLeft(template)) return;
        const { issues, deferred, clients, isTemplate } = await checked(
          printTemplate(template.right, format),
        );
        const expected = validateTemplate(template.right);
        expect({ clients, isTemplate }).toEqual({ clients: 2, isTemplate: true });
        const codes = issues.map(({ resource, code }) => `${resource} ${code}`);
        expect([...codes].sort()).toEqual(
          expected
            .flatMap(({ logicalId, issues: own }) => own.map(({ code }) => `${logicalId} ${code}`))
            .sort(),
        );
        expect(deferred()).toHaveLength(expected.flatMap((each) => each.deferred).length);
        expect(issues.every(({ position }) => position !== undefined)).toBe(true);
      },
    ),
    { numRuns: runs(0.05) },
  );
});

const template = (property: string) => `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ${property}
`;

test('an issue within a short form has the place of what is wrong there', async () => {
  const { issues } = await checked(template('CallbackURLs: [!Sub "http://a.example.com/"]'));
  expect(issues.find(({ code }) => code === 'callback-url-https')).toMatchObject({
    resource: 'Web',
    position: { line: 6, column: 27 },
  });
});

test('what waits for a value that is known at deploy time only has the place of its property', async () => {
  const { issues, deferred } = await checked(template('AuthSessionValidity: !Ref Minutes'));
  expect(issues.map(({ code }) => code)).not.toContain('auth-session-range');
  expect(deferred()).toContainEqual({
    resource: 'Web',
    code: 'auth-session-range',
    path: ['Resources', 'Web', 'Properties', 'AuthSessionValidity'],
    needs: 'the value of ${Minutes}',
    position: { line: 6, column: 33 },
  });
});

test('a template without an app client has nothing to report', async () => {
  const { deferred, ...others } = await checked('Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n');
  expect({ ...others, deferred: deferred() }).toEqual({
    issues: [],
    deferred: [],
    clients: 0,
    isTemplate: true,
  });
});
