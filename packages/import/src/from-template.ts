/** Clients of CloudFormation and SAM templates, and of what the CDK synthesises. */
import { readBack, validateTemplate } from '@org/cognito-cloudformation';
import { validateRecord, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { FoundClient } from './found-client';
import { textOf, valuesOf } from './values';

const clientType = 'AWS::Cognito::UserPoolClient';

const below =
  (path: Path) =>
  (issue: Issue): Issue => ({ ...issue, path: [...path, ...issue.path] });

const clientOf = (name: string, properties: unknown): FoundClient => {
  const path = ['Resources', name];
  const place = below([...path, 'Properties']);
  const read = readBack(properties);
  if (E.isLeft(read)) return { name, path, issues: read.left.map(place), references: {} };
  const { record, references, userPool } = read.right;
  const { client, issues } = validateRecord(record);
  const userPoolId = textOf(userPool);
  return {
    name,
    path,
    ...(userPoolId !== undefined && { userPoolId }),
    ...(userPool !== undefined && userPoolId === undefined && { userPool }),
    ...(client !== undefined && { client }),
    record,
    issues: issues.map(place),
    references,
  };
};

/** Clients that a macro makes of a loop. Only AWS runs the loop. */
const loopsIn = (template: unknown): ReadonlyArray<FoundClient> =>
  validateTemplate(template)
    .filter(({ deferred }) => deferred.some(({ code }) => code === 'loop-open'))
    .map(({ logicalId: name }) => {
      const path = ['Resources', name];
      return {
        name,
        path,
        issues: [
          {
            code: 'loop-open',
            severity: 'error',
            path,
            message: 'makes its app clients when it is deployed',
            fix: 'import the template that CloudFormation made of it: `aws cloudformation get-template --stack-name STACK --template-stage Processed --query TemplateBody`',
          },
        ],
        references: {},
      };
    });

/** Reads every client of a template. */
export const fromTemplate = (template: unknown): ReadonlyArray<FoundClient> => [
  ...Object.entries(valuesOf(valuesOf(template)['Resources']))
    .filter(([, resource]) => valuesOf(resource)['Type'] === clientType)
    .map(([name, resource]) => clientOf(name, valuesOf(resource)['Properties'] ?? {})),
  ...loopsIn(template),
];
