/** Clients as the Cloud Control API describes them. */
import type { Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { FoundClient, FoundClients } from './found-client';
import { readClient } from './read-client';
import { refuse } from './source-issue';
import { isValues, textOf, type Values } from './values';
import { cloudControlVocabulary } from './vocabulary';

/** A resource as `get-resource` and `list-resources` describe it, and where that is. */
interface Description {
  readonly values: Values;
  readonly path: Path;
}

/** What an answer describes: one resource, several, or what `--query ResourceDescription` leaves of it. */
const descriptionsIn = (source: unknown, path: Path): ReadonlyArray<Description> => {
  if (Array.isArray(source)) return source.flatMap((each, index) => descriptionsIn(each, [...path, index]));
  if (!isValues(source)) return [];
  if (Object.hasOwn(source, 'ResourceDescription')) {
    return descriptionsIn(source['ResourceDescription'], [...path, 'ResourceDescription']);
  }
  if (Object.hasOwn(source, 'ResourceDescriptions')) {
    return descriptionsIn(source['ResourceDescriptions'], [...path, 'ResourceDescriptions']);
  }
  return [{ values: source, path }];
};

/** The properties of a resource, which stand as JSON in a string. */
const propertiesIn = ({ values }: Description): Values | undefined => {
  const properties = values['Properties'];
  const parsed =
    typeof properties === 'string'
      ? E.toUnion(
          E.tryCatch(
            () => JSON.parse(properties) as unknown,
            () => undefined,
          ),
        )
      : properties;
  return isValues(parsed) ? parsed : undefined;
};

const clientOf = (values: Values, path: Path, index: number): FoundClient => {
  const clientId = textOf(values['ClientId']);
  return readClient({
    name: textOf(values['ClientName']) ?? clientId ?? `client ${index + 1}`,
    path,
    valuesPath: ['Properties'],
    values,
    vocabulary: cloudControlVocabulary,
    clientId,
  });
};

const getEach =
  'run `aws cloudcontrol get-resource --type-name AWS::Cognito::UserPoolClient --identifier "POOL_ID|CLIENT_ID"` for each app client';

/** Whether a list of clients says no more of one than where it is. */
const isNaming = (values: Values): boolean =>
  Object.keys(values).every((key) => key === 'ClientId' || key === 'UserPoolId');

/** Reads an answer of `get-resource` or `list-resources`, or a list of them. */
export const fromCloudControl = (source: unknown): FoundClients => {
  const described = descriptionsIn(source, []);
  const clients = described.flatMap((description, index) => {
    const values = propertiesIn(description);
    return values === undefined ? [] : [{ values, client: clientOf(values, description.path, index) }];
  });
  if (clients.length < described.length) {
    return refuse('source-format', 'holds something other than app clients', getEach);
  }
  return clients.some(({ values }) => isNaming(values))
    ? refuse('source-without-client', 'names app clients, without their settings', getEach)
    : E.right(clients.map(({ client }) => client));
};
