/** Programs with random clients under Pulumi's real runtime. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs, validProps } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as pulumi from '@pulumi/pulumi';
import { runProgram } from '../fixtures/run-program';
import { toArgsOrThrow } from './index';

jest.setTimeout(300_000);

const program = join(__dirname, '..', 'fixtures', 'programs', 'many.ts');

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';

describe('a program with random clients', () => {
  test('registers each client as it is emitted, without losing anything', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const props = fc.sample(validProps({ references: false }), { numRuns: runs(0.3), seed });
    jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
    const folder = mkdtempSync(join(tmpdir(), 'clients-'));
    const file = join(folder, 'clients.json');
    writeFileSync(file, JSON.stringify(props));
    try {
      const run = await runProgram(program, { config: { 'acme:file': file } });
      expect(run.exitCode).toBe(0);
      const clients = run.registrations.filter(({ type }) => type === clientType);
      expect(clients).toHaveLength(props.length);
      for (const { name, inputs } of clients) {
        const index = Number(name.replace('app-', ''));
        const args = toArgsOrThrow(props[index] ?? {}, { userPool: 'eu-west-1_Pool' });
        expect({ seed, index, inputs }).toEqual({ seed, index, inputs: args });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
