/** From the resource of a template to the client. */
import {
  isOpenObject,
  lintSettingsOf,
  readBack,
  readDraft,
  type ReadBack,
} from '@org/cognito-cloudformation';
import {
  advice,
  isError,
  moved,
  validateRecord,
  type ClientRecord,
  type Issue,
  type LintSettings,
  type Path,
  type Validation,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { FoundClient } from './found-client';
import { textOf, valuesOf } from './values';

// -------------------------------------------------------------------------------------
// properties
// -------------------------------------------------------------------------------------

const open: Issue = {
  code: 'properties-open',
  severity: 'error',
  path: [],
  message: 'are given by a function at deployment',
  fixes: [
    advice(
      'import the output of `aws cognito-idp describe-user-pool-client` for the app client that was deployed',
    ),
  ],
};

/** What was read of properties, and what is said of those that have no effect. */
interface ReadProperties extends ReadBack {
  readonly warnings: ReadonlyArray<Issue>;
}

/** Reads properties. CloudFormation takes no notice of those that only the service sets, so they are left out. */
const readProperties = (properties: unknown): E.Either<ReadonlyNonEmptyArray<Issue>, ReadProperties> => {
  if (isOpenObject(valuesOf(properties))) return E.left([open]);
  const read = readBack(properties);
  if (E.isRight(read)) return E.right({ ...read.right, warnings: [] });
  const warnings = read.left;
  if (warnings.some(isError)) return read;
  const ignored = warnings.map(({ path }) => path[0]);
  const others = Object.entries(valuesOf(properties)).filter(([property]) => !ignored.includes(property));
  return pipe(
    readBack(Object.fromEntries(others)),
    E.map((rest) => ({ ...rest, warnings })),
  );
};

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** Whether an issue is about the settings themselves. The check of the whole template reports it. */
const isAboutSettings = ({ path }: Issue): boolean => path[0] === 'lint';

/** The issues of a record under lint settings; all of them, where there is no client in spite of the settings. */
const validateUnder = (settings: LintSettings, record: ClientRecord): Omit<Validation, 'deferred'> => {
  const { client, issues } = validateRecord(record, settings);
  return client === undefined
    ? validateRecord(record)
    : { client, issues: issues.filter((issue) => !isAboutSettings(issue)) };
};

/**
 * Reads the resource of a client.
 *
 * @param path Where in the source the resource is.
 * @param placeOf Where in the source a part of it is.
 */
export const readTemplateClient = (
  name: string,
  path: Path,
  resource: unknown,
  placeOf: (path: Path) => Path,
): FoundClient => {
  const inResource = (issue: Issue): Issue => moved(issue, placeOf);
  const place = (issue: Issue): Issue => moved(issue, (inside) => placeOf(['Properties', ...inside]));
  // Null is a mistake, and no properties at all are not.
  const { Properties: properties = {} } = valuesOf(resource);
  const settings = lintSettingsOf(resource);
  const misread = E.isLeft(settings) ? settings.left.map(inResource) : [];
  const lint = E.isRight(settings) ? settings.right : {};
  const read = readProperties(properties);
  const asDraft = () => {
    const draft = readDraft(properties);
    return draft && { draft };
  };
  if (E.isLeft(read)) {
    return { name, path, ...asDraft(), issues: [...misread, ...read.left.map(place)], references: {} };
  }
  const { record, references, userPool, warnings } = read.right;
  const { client, issues } = validateUnder(lint, record);
  const userPoolId = textOf(userPool);
  return {
    name,
    path,
    ...(userPoolId !== undefined && { userPoolId }),
    ...(userPool !== undefined && userPoolId === undefined && { userPool }),
    ...(client !== undefined && misread.length === 0 ? { client } : asDraft()),
    record,
    ...(Object.keys(lint).length > 0 && { lint }),
    issues: [...misread, ...[...warnings, ...issues].map(place)],
    references,
  };
};
