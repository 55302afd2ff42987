import { UserPoolClient } from '@org/cognito-core';
import { removeModules, runModules, writeModules } from '../fixtures/written-modules';
import { cdkResourceMapping, pulumiImportCommand, pulumiName, sourceOf, type SourceOptions } from './index';

jest.setTimeout(120_000);

afterAll(removeModules);

const name = 'web-app';

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

const client = UserPoolClient.make({ disableOAuth: true, generateSecret: true, readAttributes: ['sub'] });

/** The same, in a stack that has a logical id of its own for it. */
const named = { ...existing, logicalId: 'Web' };

const moduleOf = async (options: SourceOptions, more = ''): Promise<string> => {
  const [file] = writeModules([(await sourceOf(client, options)) + more]);
  return file as string;
};

describe('the class of an existing client', () => {
  const places = [existing, named].flatMap((place) =>
    [false, true].map((standalone) => ({ place, standalone })),
  );

  /** The resources of each place. */
  let synthesised: ReadonlyArray<Readonly<Record<string, object>>>;

  beforeAll(async () => {
    const files = places.map(({ place, standalone }) =>
      moduleOf({ to: 'cdk', standalone, name, existing: place }),
    );
    const modules = (await Promise.all(files)).map((file) => ({ file, name: 'WebAppClient', inputs: [] }));
    synthesised = (await runModules('run-cdk', modules)) as typeof synthesised;
  });

  const resourcesOf = (place: typeof existing, standalone: boolean): Readonly<Record<string, object>> =>
    synthesised[
      places.findIndex((one) => one.place === place && one.standalone === standalone)
    ] as (typeof synthesised)[number];

  test.each([false, true])(
    'the class sets the logical id of the mapping, wherever the construct is, standalone: %s',
    (standalone) => {
      const resources = resourcesOf(existing, standalone);
      expect(Object.keys(resources)).toEqual(Object.keys(cdkResourceMapping(name, existing)));
      expect(Object.values(resources)).toEqual([
        expect.objectContaining({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
      ]);
    },
  );

  test.each([false, true])('the class takes a logical id of its own, standalone: %s', (standalone) => {
    expect(Object.keys(resourcesOf(named, standalone))).toEqual(['Web']);
    expect(Object.keys(cdkResourceMapping(name, named))).toEqual(['Web']);
  });
});

describe('the function of an existing client', () => {
  const callIn = (pool: string): string => `
${pulumiName(name)}("${pulumiName(name)}", { ${pool}: "eu-west-1_AbCdEfGhI", registeredProviders: [] });
`;

  type Registered = ReadonlyArray<Readonly<Record<string, unknown>>>;
  let ofComponent: Registered;
  let ofResource: Registered;

  beforeAll(async () => {
    const programs = [
      await moduleOf({ to: 'pulumi', name, existing }, callIn('userPool')),
      await moduleOf({ to: 'pulumi', standalone: true, name, existing }, callIn('userPoolId')),
    ];
    [ofComponent, ofResource] = (await runModules('run-monitor', programs)) as [Registered, Registered];
  });

  test('the function makes the component of Pulumi take the client over, which has a parent', () => {
    expect(ofComponent).toEqual([
      expect.objectContaining({
        name: 'webAppClient',
        importId: 'eu-west-1_AbCdEfGhI/1example23456789',
        ignoreChanges: ['generateSecret'],
        parent: expect.stringContaining('cognito-pulumi:index:UserPoolClient::webAppClient') as string,
      }),
    ]);
  });

  test('the function makes the resource that the command of Pulumi has imported', () => {
    const [resource, ...others] = ofResource;
    expect(others).toEqual([]);
    const { type, name: registered } = resource as { readonly type: string; readonly name: string };
    expect(pulumiImportCommand(name, existing)).toBe(
      `pulumi import ${type} ${registered} eu-west-1_AbCdEfGhI/1example23456789`,
    );
    expect(resource).toMatchObject({ importId: '', ignoreChanges: ['generateSecret'] });
    // The command names no parent, and so imports a child of the stack.
    expect(resource?.['parent']).toMatch(/^(|urn:.*::pulumi:pulumi:Stack::.*)$/);
  });
});
