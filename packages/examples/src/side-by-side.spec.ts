import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { printTemplate, toTemplate, type Template } from '@org/cognito-cloudformation';
import * as E from 'fp-ts/Either';
import { validatorFindings } from '../side-by-side/cloudformation-engine';
import type { DeployedRecord } from '../side-by-side/deployed-record';
import type { Outcome } from '../side-by-side/outcome';
import { exampleClients } from '../clients/example-clients';
import { outcomesOf, verdictOn } from '../side-by-side/side-by-side';

jest.setTimeout(300_000);

const folder = join(__dirname, '..');

const examples = exampleClients();

const escape = '\u001b';

describe('the engines, side by side', () => {
  let outcomes: ReadonlyArray<Outcome>;

  beforeAll(async () => {
    outcomes = await outcomesOf(examples);
  });

  /** The messages if one engine had changed a client. */
  const verdictIf = (
    engine: number,
    name: string,
    change: (record: DeployedRecord) => DeployedRecord | undefined,
  ) => {
    const changed = outcomes.map((outcome, index) => {
      if (index !== engine) return outcome;
      const clients = new Map(outcome.clients);
      const record = change(clients.get(name) ?? {});
      if (record === undefined) clients.delete(name);
      else clients.set(name, record);
      return { ...outcome, clients };
    });
    return verdictOn(examples, changed, false);
  };

  test('agree on all example clients', () => {
    const { text, exitCode } = verdictOn(examples, outcomes, false);
    expect(outcomes.map(({ engine }) => /^\w+/.exec(engine)?.[0])).toEqual([
      'CloudFormation',
      'CDK',
      'Pulumi',
      'Terraform',
      'API',
    ]);
    expect(text).toMatch(/They agree on all 57 properties of 3 clients\.\n$/);
    expect(text).not.toContain('✗');
    expect(exitCode).toBe(0);
  });

  test.each([
    [0, 'CloudFormation'],
    [1, 'CDK'],
    [2, 'Pulumi'],
    [3, 'Terraform'],
    [4, 'API'],
  ])(
    'are not equal if engine %d has another value, another order, a property less or one more',
    (engine, called) => {
      const { text, exitCode } = verdictIf(engine, 'acme-spa', ({ AccessTokenValidity: _, ...record }) => ({
        ...record,
        ClientName: 'acme-spar',
        CallbackURLs: (record['CallbackURLs'] as ReadonlyArray<string>).slice().reverse(),
        TokenValidityUnits: { ...(record['TokenValidityUnits'] as object), IdToken: 'hours' },
        GenerateSecret: false,
      }));
      const said = text.split('\n').filter((line) => line.startsWith('acme-spa: '));
      expect(said).toEqual([
        `acme-spa: AccessTokenValidity is nothing with ${called}, but should be 15`,
        `acme-spa: CallbackURLs is ["http://localhost:5173/signed-in","https://page.cloudfront.net/signed-in"] with ` +
          `${called}, but should be ["https://page.cloudfront.net/signed-in","http://localhost:5173/signed-in"]`,
        `acme-spa: ClientName is "acme-spar" with ${called}, but should be "acme-spa"`,
        `acme-spa: GenerateSecret is false with ${called}, but should be nothing`,
        `acme-spa: TokenValidityUnits.IdToken is "hours" with ${called}, but should be "minutes"`,
      ]);
      expect(text.match(/✗/g)).toHaveLength(5);
      expect(text).not.toContain('They agree');
      expect(exitCode).toBe(1);
    },
  );

  test('disagree if a client is missing or superfluous', () => {
    const missing = verdictIf(1, 'acme-billing-worker', () => undefined);
    expect(missing.text.match(/✗/g)).toHaveLength(10);
    const more = verdictIf(2, 'acme-other', () => ({ ClientName: 'acme-other' }));
    expect(more.text).toContain('acme-other: ClientName is "acme-other" with Pulumi, but should be nothing');
    expect([missing.exitCode, more.exitCode]).toEqual([1, 1]);
  });

  test('disagree if one of them has findings about a client', () => {
    const wary = outcomes.map((outcome) => ({ ...outcome, findings: ['E3030: no such flow'] }));
    const { text, exitCode } = verdictOn(examples, wary, false);
    expect(text).toContain('CloudFormation says: E3030: no such flow');
    expect(exitCode).toBe(1);
  });

  test('are printed in colour on a terminal', () => {
    const coloured = verdictOn(examples, outcomes, true).text;
    expect(coloured).toContain(`${escape}[32m✓${escape}[39m`);
    expect(verdictOn(examples, outcomes, false).text).not.toContain(escape);
  });
});

describe("AWS's validator", () => {
  const template = toTemplate({ Web: (examples[0] as (typeof examples)[number]).client });

  test('finds values that no client may have', () => {
    const { Web, ...others } = E.isRight(template) ? template.right.Resources : {};
    const broken = {
      ...(E.isRight(template) ? template.right : {}),
      Resources: {
        ...others,
        Web: {
          ...Web,
          Properties: { ...Web?.Properties, PreventUserExistenceErrors: 'MAYBE', Colour: 'red' },
        },
      },
    } as unknown as Template;
    const findings = validatorFindings(printTemplate(broken, 'json')).join('\n');
    expect(findings).toContain('MAYBE');
    expect(findings).toContain('Colour');
  });
});

/** Makes the CDK app print a different client from the one it synthesised. */
const tampering = `
  const { write } = process.stdout;
  if (process.argv[1]?.endsWith('print-clients.js'))
    process.stdout.write = (text) => write.call(process.stdout, text.replace('acme-spa', 'acme-spar'));
`;

describe('the command', () => {
  test('exits with 1 if an engine disagrees, and prints no colours to a pipe', () => {
    const preloaded = `data:text/javascript,${encodeURIComponent(tampering)}`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'dist', 'side-by-side', 'print-table.js')],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--import=${preloaded}` } },
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('acme-spar: ClientName is "acme-spar" with CDK, but should be nothing');
    expect(stdout).toContain('acme-spa: ClientName is nothing with CDK, but should be "acme-spa"');
    expect(stdout).not.toContain(escape);
  });
});
