import { readBack, type Json } from '@org/cognito-cloudformation';
import {
  bindRecord,
  clientRecord,
  decode,
  encode,
  openPositions,
  parseText,
  referencesOf,
  toRecord,
  withRegisteredProviders,
  type ClientRecord,
  UserPoolClient,
  type ReferenceKind,
} from '@org/cognito-core';
import { client as anyClient, difference, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  compilerMessages,
  removeModules,
  runModules,
  unformatted,
  writeModules,
} from '../fixtures/written-modules';
import { l2Gaps } from './l2-gaps';
import { sourceOfClients, type SourceTarget } from './index';

jest.setTimeout(300_000);

afterAll(removeModules);

/** How many clients a module has. */
const perModule = 10;

const random = fc.oneof(anyClient(), anyClient({ references: false }));

/** A client without what the L2 construct of the CDK cannot say; nothing where it needs one of that. */
const sayablePart = (client: UserPoolClient): UserPoolClient | undefined => {
  const gaps = l2Gaps(client).map((field) => field.split('.')[0]);
  if (gaps.length === 0) return client;
  const rest = Object.entries(encode(client)).filter(
    ([field]) => !gaps.some((gap) => gap !== undefined && field.startsWith(gap)),
  );
  const decoded = decode(Object.fromEntries(rest));
  return E.isRight(decoded) ? sayablePart(decoded.right) : undefined;
};

const sayable = random.map(sayablePart).filter((client) => client !== undefined);

/** What no random client may be, where there are few. */
const unsayable = UserPoolClient.make({ disableOAuth: true, refreshTokenRotation: false });

const clients = [unsayable, ...fc.sample(random, runs(0.03)), ...fc.sample(sayable, runs(0.03))];

const targets: ReadonlyArray<SourceTarget> = [
  { to: 'cdk' },
  { to: 'cdk', standalone: true },
  { to: 'pulumi' },
  { to: 'pulumi', standalone: true },
];

/** A client in a module, and the properties that it asks for. */
interface Written {
  readonly client: UserPoolClient;
  readonly file: string;
  readonly name: string;
  readonly inputs: ReadonlyArray<{
    readonly property: string;
    readonly reference: string;
    readonly kind: ReferenceKind;
  }>;
}

/** The properties for references, as the comments of an interface tell them. */
const inputsIn = (source: string, client: UserPoolClient): Written['inputs'] => {
  const kinds = new Map(openPositions(toRecord(client)).map(({ name, kind }) => [name, kind]));
  const declarations = source.matchAll(/What `\$\{(.+)\}` stands for\. \*\/\s+readonly (\w+):/g);
  return [...declarations].map(([, name, property]) => ({
    property: property as string,
    reference: name as string,
    kind: kinds.get(name as string) as ReferenceKind,
  }));
};

const chunks = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  all.length === 0 ? [] : [all.slice(0, size), ...chunks(all.slice(size), size)];

const write = async (target: SourceTarget): Promise<ReadonlyArray<Written>> => {
  const groups = chunks(clients, perModule);
  const sources = await Promise.all(
    groups.map((group) =>
      sourceOfClients(
        group.map((client, index) => ({ name: `number-${index}`, client })),
        target,
      ),
    ),
  );
  const files = writeModules(sources);
  return groups.flatMap((group, place) => {
    const interfaces = (sources[place] as string).split('export interface ').slice(1);
    return group.map((client, index) => ({
      client,
      file: files[place] as string,
      name: `${target.to === 'cdk' ? 'N' : 'n'}umber${index}Client`,
      inputs: inputsIn(interfaces[index] as string, client),
    }));
  });
};

const written = new Map<SourceTarget, Promise<ReadonlyArray<Written>>>(
  targets.map((target) => [target, write(target)]),
);

const writtenFor = ({ to, standalone = false }: SourceTarget): Promise<ReadonlyArray<Written>> =>
  written.get(
    targets.find((one) => one.to === to && (one.standalone ?? false) === standalone) as SourceTarget,
  ) as Promise<ReadonlyArray<Written>>;

const filesOf = (modules: ReadonlyArray<Written>): ReadonlyArray<string> => [
  ...new Set(modules.map(({ file }) => file)),
];

const expectedRecord = (client: UserPoolClient): ClientRecord =>
  withRegisteredProviders(toRecord(client), ['Registered']);

const expectSame = (client: UserPoolClient, expected: unknown, found: unknown): void => {
  const told = difference(expected, found);
  if (told !== undefined) throw new Error(`${told} in ${JSON.stringify(client)}`);
};

describe('what is written', () => {
  test('source has the L2 construct of the CDK for every client that it can say, and the L1 for any other', async () => {
    const modules = await writtenFor({ to: 'cdk', standalone: true });
    const bases = modules.map(({ client, file, name }) => {
      const base = l2Gaps(client).length === 0 ? 'UserPoolClient' : 'CfnUserPoolClient';
      expect(readFileSync(file, 'utf8')).toContain(`export class ${name} extends ${base} {`);
      return base;
    });
    expect(bases.filter((base) => base === 'UserPoolClient').length).toBeGreaterThanOrEqual(runs(0.03));
    expect(bases).toContain('CfnUserPoolClient');
  });

  test('source compiles under strict without anything unused', async () => {
    const modules = await Promise.all(targets.map(writtenFor));
    expect(await compilerMessages(modules.flatMap(filesOf))).toEqual([]);
  });

  test('source is formatted as Prettier formats it', async () => {
    const modules = await Promise.all(targets.map(writtenFor));
    expect(await unformatted(modules.flatMap(filesOf))).toBe('');
  });

  describe.each([false, true])('for the CDK, standalone: %s', (standalone) => {
    test('source makes the record of the client', async () => {
      const modules = await writtenFor({ to: 'cdk', standalone });
      const templates = (await runModules('run-cdk', modules)) as ReadonlyArray<
        Readonly<Record<string, { readonly Properties: Json }>>
      >;
      for (const [index, { client, inputs }] of modules.entries()) {
        const [resource, ...others] = Object.values(templates[index] ?? {});
        expect(others).toEqual([]);
        const bindings = inputs.map(({ reference: name }): [string, Json] => [
          name,
          { Ref: `P${Buffer.from(name).toString('hex')}` },
        ]);
        const read = readBack(resource?.Properties, Object.fromEntries(bindings));
        if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
        expect(read.right.userPool).toBe('us-east-1_abcdefghi');
        expectSame(client, expectedRecord(client), read.right.record);
      }
    });
  });

  /** What the provider reads back in another form is written in that form. */
  const steady = ({ RefreshTokenRotation: rotation, ...record }: ClientRecord): object => ({
    ...Object.fromEntries(
      Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
    ),
    ...(rotation && { RefreshTokenRotation: { RetryGracePeriodSeconds: 0, ...rotation } }),
  });

  const encoded = (record: object): unknown => clientRecord.encode(record);

  /** A record in the file form, where each text and each value that is not known is the same. */
  const withOneName = (value: unknown): unknown => {
    if (typeof value === 'string') return referencesIn(value).length > 0 ? '${open}' : value;
    if (Array.isArray(value)) return value.map(withOneName);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withOneName(inner)]))
      : value;
  };

  const referencesIn = (text: string) => {
    const parsed = parseText(text);
    return E.isRight(parsed) ? referencesOf(parsed.right) : [];
  };

  type Read = ReadonlyArray<{ readonly userPool: string; readonly record: unknown }>;

  const expectRead = (
    modules: ReadonlyArray<Written>,
    read: Read,
    expected: (client: UserPoolClient, index: number) => unknown,
  ): void => {
    for (const [index, { client }] of modules.entries()) {
      expect(read[index]?.userPool).toBe('pool');
      expectSame(client, expected(client, index), read[index]?.record);
    }
  };

  test('source makes the record of the client in Pulumi, where nothing is known before deployment', async () => {
    const modules = [
      ...(await writtenFor({ to: 'pulumi', standalone: false })),
      ...(await writtenFor({ to: 'pulumi', standalone: true })),
    ];
    const read = (await runModules('run-pulumi', modules)) as Read;
    expectRead(modules, read, (client) => withOneName(encoded(steady(expectedRecord(client)))));
  });

  test('source for Pulumi puts the values of references where the references are', async () => {
    const modules = await writtenFor({ to: 'pulumi', standalone: true });
    const valueOf = (name: string, kind: ReferenceKind): unknown =>
      ({ text: `<${name}>`, texts: [`<${name}>`, `<${name} 2>`], integer: name.length, boolean: true })[kind];
    const tasks = modules.map((one) => ({
      ...one,
      inputs: one.inputs.map((input) => ({ ...input, value: valueOf(input.reference, input.kind) })),
    }));
    expectRead(modules, (await runModules('run-pulumi', tasks)) as Read, (client, index) => {
      const values = new Map(
        (modules[index] as Written).inputs.map(({ reference: name, kind }) => [name, valueOf(name, kind)]),
      );
      const bound = steady(
        bindRecord<unknown>(expectedRecord(client), {
          value: ({ name }) => values.get(name),
          text: ({ parts }) =>
            parts.map((part) => (typeof part === 'string' ? part : String(values.get(part.name)))).join(''),
        }),
      );
      return encoded(bound);
    });
  });
});
