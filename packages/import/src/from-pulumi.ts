/**
 * Clients of Pulumi stacks.
 *
 * The outputs are read, and not the inputs: they are what the provider last read from the service. The inputs are what
 * the program says, and an argument that was taken out of the program keeps its value in the service.
 */
import { nameIn, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { FoundClient, FoundClients } from './found-client';
import { namedByStack } from './named-by-stack';
import { hiddenValue } from './open-value';
import { readClient } from './read-client';
import { isStackExport } from './source-format';
import { refuse } from './source-issue';
import { isValues, itemsOf, textOf, valuesOf, type Values } from './values';
import { pulumiNativeVocabulary, pulumiVocabulary, type Vocabulary } from './vocabulary';

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/** The key by which Pulumi marks what is not a plain object: a secret, or a file. */
const signature = '4dabf18193072939515e22adb298388d';

/** What Pulumi writes for a value that was not known at a preview. */
const unknownValue = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

const isSecret = (value: unknown): value is Values => isValues(value) && Object.hasOwn(value, signature);

/** Whether a secret is certainly the empty string. Nothing else of its plain text is ever looked at. */
const isEmptySecret = (value: Values): boolean => ['""', 'null'].includes(String(value['plaintext']));

/** Plain values, in which what is secret or unknown is open. */
const plain = (value: unknown): unknown => {
  if (value === unknownValue) return hiddenValue('not known at the last update');
  if (Array.isArray(value)) return value.map(plain);
  if (isSecret(value)) return isEmptySecret(value) ? undefined : hiddenValue('a secret of the stack');
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

/** Both providers of Pulumi call it so. */
const secretOutput = nameIn('pulumi', 'ClientSecret');

/** The secret of a client; `true` in place of a plain text that is not empty. */
const clientSecretIn = (value: unknown): unknown =>
  isSecret(value) && textOf(value['plaintext']) !== undefined && !isEmptySecret(value) ? true : plain(value);

// -------------------------------------------------------------------------------------
// resources
// -------------------------------------------------------------------------------------

interface Kind {
  readonly vocabulary: Vocabulary;
  readonly clientIdOf: (resource: Values, outputs: Values) => unknown;
}

const bridged: Kind = { vocabulary: pulumiVocabulary, clientIdOf: ({ id }) => id };

/** The id of the resource is that of the Cloud Control API: `POOL_ID|CLIENT_ID`. */
const native: Kind = {
  vocabulary: pulumiNativeVocabulary,
  clientIdOf: ({ id }, { clientId }) => clientId ?? textOf(id)?.split('|')[1],
};

const kinds: ReadonlyMap<unknown, Kind> = new Map([
  ['aws:cognito/userPoolClient:UserPoolClient', bridged],
  ['aws:cognito/managedUserPoolClient:ManagedUserPoolClient', bridged],
  ['aws-native:cognito:UserPoolClient', native],
]);

/** A resource that is replaced stays in the state until it is deleted, or until its replacement is made. */
const isGone = (resource: Values): boolean =>
  resource['delete'] === true || resource['pendingReplacement'] === true;

/** A program looks at an external resource, with `UserPoolClient.get`, and Pulumi does not keep it. */
const isExternal = (resource: Values): boolean => resource['external'] === true;

const nameOf = (resource: Values, index: number): string =>
  textOf(resource['urn'])?.split('::').at(-1) ?? `resource ${index + 1}`;

const clientOf = (value: unknown, index: number): ReadonlyArray<FoundClient> => {
  const resource = valuesOf(value);
  const kind = kinds.get(resource['type']);
  if (kind === undefined || isGone(resource) || isExternal(resource)) return [];
  const outputs = valuesOf(resource['outputs']);
  return [
    readClient({
      name: nameOf(resource, index),
      path: ['deployment', 'resources', index],
      valuesPath: ['outputs'],
      values: { ...valuesOf(plain(outputs)), [secretOutput]: clientSecretIn(outputs[secretOutput]) },
      vocabulary: kind.vocabulary,
      clientId: textOf(kind.clientIdOf(resource, outputs)),
    }),
  ];
};

// -------------------------------------------------------------------------------------
// one export
// -------------------------------------------------------------------------------------

const oldestVersion = 3;

const resourcesIn = ({ deployment }: Values): ReadonlyArray<unknown> =>
  itemsOf(valuesOf(deployment)['resources']);

const fromExport = (source: Values): FoundClients => {
  const { version } = source;
  if (Object.hasOwn(source, 'checkpoint')) {
    return refuse(
      'source-format',
      'is the file of a Pulumi backend',
      'import the output of `pulumi stack export`',
    );
  }
  return typeof version === 'number' && version < oldestVersion
    ? refuse(
        'source-version',
        `is an export of version ${version}, and only version ${oldestVersion} and later can be read`,
        'run `pulumi stack export` with a current Pulumi, and import that',
      )
    : E.right(resourcesIn(source).flatMap(clientOf));
};

// -------------------------------------------------------------------------------------
// several exports
// -------------------------------------------------------------------------------------

/** `PROJECT/STACK` of an export, by the name of its first resource. */
const stackNameOf = (source: Values, index: number): string => {
  const urns = resourcesIn(source).flatMap((resource) => textOf(valuesOf(resource)['urn']) ?? []);
  const found = /^urn:pulumi:(.+?)::(.+?)::/.exec(urns[0] ?? '');
  return found?.slice(1).reverse().join('/') ?? `stack ${index + 1}`;
};

/** A client of one export among several, whose paths begin at the root of them all. */
const ofExport = (index: number, client: FoundClient): FoundClient => ({
  ...client,
  path: [index, ...client.path],
  issues: client.issues.map((issue): Issue => ({ ...issue, path: [index, ...issue.path] })),
});

const fromExports = (sources: ReadonlyArray<Values>): FoundClients =>
  pipe(
    sources,
    E.traverseArray(fromExport),
    E.map((found) =>
      namedByStack(
        found.map((clients, index) => [
          stackNameOf(sources[index] as Values, index),
          clients.map((client) => ofExport(index, client)),
        ]),
      ),
    ),
  );

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Reads every client of an exported stack, or of a list of them. */
export const fromPulumi = (source: unknown): FoundClients => {
  if (!Array.isArray(source)) return fromExport(valuesOf(source));
  return source.every(isStackExport)
    ? fromExports(source)
    : refuse(
        'source-format',
        'holds something other than exported stacks',
        'import the outputs of `pulumi stack export` alone',
      );
};
