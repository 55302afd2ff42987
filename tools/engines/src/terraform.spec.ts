/** What is emitted for Terraform goes through Terraform itself, with a provider of ours in the place of the AWS provider. */
import { UserPoolClient } from '@org/cognito-core';
import { exampleClients } from '@org/cognito-examples/clients';
import { client } from '@org/cognito-testing';
import {
  expression,
  printConfiguration,
  toConfiguration,
  toConfigurationOrThrow,
  type BoundValue,
  type Clients,
  type Configuration,
  type ConfigurationFormat,
  type ExistingClient,
} from '@org/cognito-terraform';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { describeWithTerraform, isWithoutTerraform } from './describe-with-terraform';
import { terraformModule, type TerraformModule } from './terraform';
import { startTerraformProvider, type TerraformProvider } from './terraform-provider';

jest.setTimeout(300_000);

// -------------------------------------------------------------------------------------
// clients
// -------------------------------------------------------------------------------------

/** Clients by the names of their resources. */
const byResource = (clients: ReadonlyArray<UserPoolClient>): Clients =>
  Object.fromEntries(
    clients.map((given, index) => [
      `c${index}`,
      { ...given, userPoolClientName: given.userPoolClientName ?? 'web' },
    ]),
  );

/** The references of random clients whose names are no variables, and an address of each kind. */
const references: Readonly<Record<string, BoundValue>> = {
  'Pool.Arn': expression('local.text'),
  'AWS::Region': expression('upper("${local.text}")'),
  'a-b_c.d:e': expression('local.texts[0]'),
  'Lists.All': expression('[for text in local.texts : "${text}$${x}"]'),
  'Limits.Most': expression('local.number + 1'),
  'Flags.On': expression('!local.flag'),
};

/** What else of a module the references need. */
const locals = `locals {
  text   = "www.acme.example"
  texts  = ["a.example", "b.example"]
  number = 20
  flag   = true
}
`;

const valueFor = {
  string: 'www.acme.example',
  number: 20,
  bool: true,
  'list(string)': ['a.example', 'b.example'],
};

const variablesFile = ({ variable = {} }: Configuration): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(variable).map(([name, { type }]) => [name, valueFor[type]])),
  );

/** Random clients that Terraform can hold, with references at every position. */
const randomClients = (count: number, seed: number): Clients =>
  byResource(
    fc
      .sample(client(), { numRuns: 2 * count, seed })
      .filter((given) => E.isRight(toConfiguration(byResource([given]), { references })))
      .slice(0, count),
  );

const isNightly = process.env['NIGHTLY'] === 'true';

/** The time that Terraform takes grows faster than the number of resources. */
const randomCount = isNightly ? 200 : 20;

const fileOf: Readonly<Record<ConfigurationFormat, string>> = { hcl: 'clients.tf', json: 'clients.tf.json' };

const emptyIn: Readonly<Record<ConfigurationFormat, string>> = { hcl: '', json: '{}' };

/** In the check, clients are made from HCL alone: JSON that says anything else is found by the plan that follows. */
const createdFrom: ReadonlyArray<ConfigurationFormat> = isNightly ? ['hcl', 'json'] : ['hcl'];

const seed = Date.now();

const examples: Clients = Object.fromEntries(
  exampleClients().map(({ file, client: given }) => [file.replace(/\W/g, '_'), given]),
);

// -------------------------------------------------------------------------------------
// runs
// -------------------------------------------------------------------------------------

describeWithTerraform('Terraform', () => {
  let provider: TerraformProvider;
  const modules: Array<TerraformModule> = [];

  beforeAll(async () => {
    provider = await startTerraformProvider();
  });

  afterAll(async () => {
    for (const module of modules) module.remove();
    await provider?.stop();
  });

  const moduleOf = (files: Readonly<Record<string, string>>): TerraformModule => {
    const module = terraformModule(provider);
    modules.push(module);
    for (const [file, text] of Object.entries(files)) module.write(file, text);
    return module;
  };

  const moduleWith = (configuration: Configuration, format: ConfigurationFormat = 'hcl'): TerraformModule =>
    moduleOf({
      [fileOf[format]]: printConfiguration(configuration, format),
      'locals.tf': locals,
      'terraform.tfvars.json': variablesFile(configuration),
    });

  const withoutTrouble = async (module: TerraformModule, ...args: ReadonlyArray<string>): Promise<string> => {
    const { code, output } = await module.run(...args);
    if (code !== 0)
      throw new Error(`seed ${seed}: terraform ${args.join(' ')} ended with ${code}: ${output}`);
    return output;
  };

  const apply = (module: TerraformModule): Promise<string> =>
    withoutTrouble(module, 'apply', '-auto-approve', '-input=false', '-no-color');

  /** A plan. It fails if it shows a difference. */
  const planNothing = (module: TerraformModule): Promise<string> =>
    withoutTrouble(module, 'plan', '-detailed-exitcode', '-input=false', '-no-color');

  /** Gives each client that a module has created the name of its resource as its id. */
  const renameClients = async (module: TerraformModule): Promise<void> => {
    const shown = JSON.parse(await withoutTrouble(module, 'show', '-json')) as {
      readonly values: {
        readonly root_module: {
          readonly resources: ReadonlyArray<{
            readonly name: string;
            readonly values: { readonly id: string };
          }>;
        };
      };
    };
    for (const { name, values } of shown.values.root_module.resources) {
      const state = provider.clients.get(values.id);
      if (state === undefined) throw new Error(`there is no client ${values.id}`);
      provider.clients.delete(values.id);
      provider.clients.set(name, { ...state, id: name });
    }
  };

  const random = isWithoutTerraform ? {} : randomClients(randomCount, seed);

  describe.each<[string, Clients]>([
    ['the examples', examples],
    [`${randomCount} random clients with references`, random],
  ])('%s', (_, clients) => {
    const count = Object.keys(clients).length;

    test.each(createdFrom)(
      'are valid, created, steady, and the same in another format: %s',
      async (format) => {
        const configuration = toConfigurationOrThrow(clients, { references, outputSecrets: true });
        const module = moduleWith(configuration, format);
        await withoutTrouble(module, 'fmt', '-check', '-diff');
        await withoutTrouble(module, 'validate', '-no-color');
        expect(await apply(module)).toContain(
          `Apply complete! Resources: ${count} added, 0 changed, 0 destroyed.`,
        );
        expect(await planNothing(module)).toContain('No changes.');
        const other = format === 'hcl' ? 'json' : 'hcl';
        module.write(fileOf[format], emptyIn[format]);
        module.write(fileOf[other], printConfiguration(configuration, other));
        await withoutTrouble(module, 'validate', '-no-color');
        expect(await planNothing(module)).toContain('No changes.');
      },
    );

    test('are imported without a change', async () => {
      const ids = Object.keys(clients).map((name) => [
        name,
        { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: name },
      ]);
      const existing = Object.fromEntries(ids) as Readonly<Record<string, ExistingClient>>;
      const configuration = toConfigurationOrThrow(clients, { references, existing });
      const { import: _, ...created } = configuration;
      const maker = moduleWith(created);
      await apply(maker);
      await renameClients(maker);
      const module = moduleWith(configuration);
      const plan = ['-input=false', '-no-color', '-out=plan'];
      expect(await withoutTrouble(module, 'plan', ...plan)).toContain(
        `Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy.`,
      );
      expect(await withoutTrouble(module, 'apply', '-input=false', '-no-color', 'plan')).toContain(
        `${count} imported, 0 added, 0 changed, 0 destroyed.`,
      );
      await planNothing(module);
    });
  });

  test('clients in turn are changed one at a time, and others at once', async () => {
    const clients = byResource(
      Array.from({ length: 20 }, (_, index) =>
        UserPoolClient.make({ userPoolClientName: `web ${index}`, disableOAuth: true }),
      ),
    );
    const mostAtOnce = async (inTurn: boolean): Promise<number> => {
      provider.changes.most = 0;
      await apply(moduleWith(toConfigurationOrThrow(clients, { inTurn })));
      return provider.changes.most;
    };
    expect(await mostAtOnce(true)).toBe(1);
    expect(await mostAtOnce(false)).toBeGreaterThan(1);
  });

  test('the secret is in the state, and nowhere in what is printed', async () => {
    const worker = UserPoolClient.make({
      userPoolClientName: 'worker',
      disableOAuth: true,
      generateSecret: true,
    });
    const module = moduleWith(toConfigurationOrThrow({ worker }, { outputSecrets: true }));
    expect(await apply(module)).toContain('worker_client_secret = <sensitive>');
    expect((await module.run('output', '-raw', 'worker_client_secret')).output).toMatch(
      /^secret of client\d+$/,
    );
  });

  describe('would not pass what is known to go wrong', () => {
    const resource = (...lines: ReadonlyArray<string>): string =>
      [
        'resource "aws_cognito_user_pool_client" "web" {',
        '  name         = "web"',
        '  user_pool_id = "eu-west-1_AbCdEfGhI"',
        ...lines,
        '}',
        '',
      ].join('\n');

    test.each([
      [
        'a rotation without its grace period',
        ['  refresh_token_rotation {', '    feature = "ENABLED"', '  }'],
        'inconsistent result after apply',
      ],
      ['an empty list', ['  logout_urls = []'], 'inconsistent result after apply'],
      ['a name that the provider does not have', ['  callback_url = []'], 'Unsupported argument'],
      ['a block as an argument', ['  token_validity_units = {}'], 'Unsupported argument'],
      ['a string for a set', ['  callback_urls = "https://a.example/"'], 'set of string required'],
    ])('%s', async (_, lines, said) => {
      const { code, output } = await moduleOf({ 'main.tf': resource(...lines) }).run(
        'apply',
        '-auto-approve',
        '-no-color',
      );
      expect(code).toBe(1);
      expect(output.replace(/\s*\n[│\s]*/g, ' ')).toContain(said);
    });

    test('an imported client of 60 minutes, of whose lifetimes one is left out', async () => {
      const lifetimes = ['access', 'id'].map((token) => `  ${token}_token_validity = 60`);
      const units = [
        '  token_validity_units {',
        '    access_token = "minutes"',
        '    id_token = "minutes"',
        '  }',
      ];
      const maker = moduleOf({ 'main.tf': resource(...lifetimes, ...units) });
      await apply(maker);
      await renameClients(maker);
      const imported =
        'import {\n  to = aws_cognito_user_pool_client.web\n  id = "eu-west-1_AbCdEfGhI/web"\n}\n';
      const leftOut = [lifetimes[0] ?? '', '  token_validity_units {', '    access_token = "minutes"', '  }'];
      const module = moduleOf({ 'main.tf': resource(...leftOut) + imported });
      expect(await withoutTrouble(module, 'plan', '-no-color')).toMatch(/id_token += "minutes" -> "hours"/);
    });
  });
});
