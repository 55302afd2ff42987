/** Clients of CloudFormation and SAM templates, and of what the CDK synthesises. */
import {
  isTemplate,
  lintSettingsOf,
  loopsWithClients,
  readBack,
  userPoolClientType,
} from '@org/cognito-cloudformation';
import {
  validateRecord,
  type ClientRecord,
  type Issue,
  type LintSettings,
  type Path,
  type Validation,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { FoundClient, FoundClients } from './found-client';
import { templateIn, type PlacedTemplate } from './template-in';
import { textOf, valuesOf } from './values';

const below =
  (path: Path) =>
  (issue: Issue): Issue => ({ ...issue, path: [...path, ...issue.path] });

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** Whether an issue is about the settings themselves. It is for who checks the whole template to say. */
const isAboutSettings = ({ path }: Issue): boolean => path[0] === 'lint';

/** What is to be said about a record under settings. Where there is no client for all that, everything is. */
const validateUnder = (settings: LintSettings, record: ClientRecord): Omit<Validation, 'deferred'> => {
  const { client, issues } = validateRecord(record, settings);
  return client === undefined
    ? validateRecord(record)
    : { client, issues: issues.filter((issue) => !isAboutSettings(issue)) };
};

const clientOf = (name: string, path: Path, resource: unknown): FoundClient => {
  const place = below([...path, 'Properties']);
  const settings = lintSettingsOf(resource);
  const misread = E.isLeft(settings) ? settings.left.map(below(path)) : [];
  const lint = E.isRight(settings) ? settings.right : {};
  const read = readBack(valuesOf(resource)['Properties'] ?? {});
  if (E.isLeft(read)) return { name, path, issues: [...misread, ...read.left.map(place)], references: {} };
  const { record, references, userPool } = read.right;
  const { client, issues } = validateUnder(lint, record);
  const userPoolId = textOf(userPool);
  return {
    name,
    path,
    ...(userPoolId !== undefined && { userPoolId }),
    ...(userPool !== undefined && userPoolId === undefined && { userPool }),
    ...(client !== undefined && misread.length === 0 && { client }),
    record,
    ...(Object.keys(lint).length > 0 && { lint }),
    issues: [...misread, ...issues.map(place)],
    references,
  };
};

// -------------------------------------------------------------------------------------
// loops
// -------------------------------------------------------------------------------------

/** Clients that a macro makes of a loop. Only AWS runs the loop. */
const loopOf = (name: string, path: Path): FoundClient => ({
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
});

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const clientsIn = ({ template, path }: PlacedTemplate): ReadonlyArray<FoundClient> =>
  isTemplate(template)
    ? [
        ...Object.entries(template.Resources)
          .filter(([, resource]) => valuesOf(resource)['Type'] === userPoolClientType)
          .map(([name, resource]) => clientOf(name, [...path, 'Resources', name], resource)),
        ...loopsWithClients(template).map((name) => loopOf(name, [...path, 'Resources', name])),
      ]
    : [];

/** Reads every client of a template. */
export const fromTemplate = (source: unknown): FoundClients => pipe(templateIn(source), E.map(clientsIn));
