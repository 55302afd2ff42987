/** Terraform, which may not be installed. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TerraformProvider } from './terraform-provider';

const command = 'terraform';

/** Whether Terraform is installed. */
export const hasTerraform = (): boolean => spawnSync(command, ['version'], { stdio: 'ignore' }).status === 0;

/** How a run of Terraform ended. */
export interface TerraformRun {
  readonly code: number;
  readonly output: string;
}

/** A module in a folder of its own. */
export interface TerraformModule {
  /** Writes a file of the module. */
  readonly write: (file: string, text: string) => void;
  /** Runs Terraform in the module. */
  readonly run: (...args: ReadonlyArray<string>) => Promise<TerraformRun>;
  /** What the console answers about an expression. */
  readonly ask: (expression: string) => Promise<TerraformRun>;
  readonly remove: () => void;
}

/** Makes a module, whose resources are those of a provider. */
export const terraformModule = ({ environment }: Pick<TerraformProvider, 'environment'>): TerraformModule => {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_CLI_CONFIG_FILE: '/dev/null',
    ...environment,
  };
  const run = (args: ReadonlyArray<string>, input?: string): Promise<TerraformRun> =>
    new Promise((resolve) => {
      const started = execFile(
        command,
        args,
        { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
          resolve({ code, output: `${stdout}${stderr}` });
        },
      );
      if (input !== undefined) started.stdin?.end(input);
    });
  return {
    write: (file, text) => writeFileSync(join(folder, file), text),
    run: (...args) => run(args),
    ask: (expression) => run(['console', '-no-color'], `${expression}\n`),
    remove: () => rmSync(folder, { recursive: true }),
  };
};
