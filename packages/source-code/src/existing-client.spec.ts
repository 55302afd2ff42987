import { UserPoolClient } from '@org/cognito-core';
import { removeModules, runModules, writeModules } from '../fixtures/written-modules';
import { cdkResourceMapping, pulumiImportCommand, pulumiName, sourceOf, type SourceTarget } from './index';

jest.setTimeout(120_000);

afterAll(removeModules);

const name = 'web-app';

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

const client = UserPoolClient.make({ disableOAuth: true, generateSecret: true, readAttributes: ['sub'] });

const moduleFor = async (target: SourceTarget, more = ''): Promise<string> => {
  const source = await sourceOf(client, { ...target, name, existing });
  const [file] = writeModules([source + more]);
  return file as string;
};

describe('the source of an existing client', () => {
  test.each([false, true])(
    'the class sets the logical id of the mapping, wherever the construct is, standalone: %s',
    async (standalone) => {
      const file = await moduleFor({ to: 'cdk', standalone });
      const [resources] = (await runModules('run-cdk', [{ file, name: 'WebAppClient', inputs: [] }])) as [
        Readonly<Record<string, object>>,
      ];
      expect(Object.keys(resources)).toEqual(Object.keys(cdkResourceMapping(name, existing)));
      expect(Object.values(resources)).toEqual([
        expect.objectContaining({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
      ]);
    },
  );

  test.each([false, true])('the class takes a logical id of its own, standalone: %s', async (standalone) => {
    const named = { ...existing, logicalId: 'Web' };
    const source = await sourceOf(client, { to: 'cdk', standalone, name, existing: named });
    const [file] = writeModules([source]);
    const [resources] = (await runModules('run-cdk', [{ file, name: 'WebAppClient', inputs: [] }])) as [
      Readonly<Record<string, object>>,
    ];
    expect(Object.keys(resources)).toEqual(['Web']);
    expect(Object.keys(cdkResourceMapping(name, named))).toEqual(['Web']);
  });

  const program = (pool: string): string => `
${pulumiName(name)}("${pulumiName(name)}", { ${pool}: "eu-west-1_AbCdEfGhI", registeredProviders: [] });
`;

  test('the function makes the component of Pulumi take the client over, which has a parent', async () => {
    const file = await moduleFor({ to: 'pulumi' }, program('userPool'));
    expect(await runModules('run-monitor', { program: file })).toEqual([
      expect.objectContaining({
        name: 'webAppClient',
        importId: 'eu-west-1_AbCdEfGhI/1example23456789',
        ignoreChanges: ['generateSecret'],
        parent: expect.stringContaining('cognito-pulumi:index:UserPoolClient::webAppClient') as string,
      }),
    ]);
  });

  test('the function makes the resource that the command of Pulumi has imported', async () => {
    const file = await moduleFor({ to: 'pulumi', standalone: true }, program('userPoolId'));
    const [resource, ...others] = (await runModules('run-monitor', { program: file })) as ReadonlyArray<
      Readonly<Record<string, unknown>>
    >;
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
