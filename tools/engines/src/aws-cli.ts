/** The parser of the AWS CLI, a program in Python, which may not be installed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pythonWith } from './python';

const packageName = 'awscli';

/** Whether the AWS CLI is installed as a package of Python. */
export const hasAwsCli = (): boolean => pythonWith(packageName) !== undefined;

/** Whether the command `aws` is installed. Where it is a package of Python, it need not start, which takes a second. */
export const hasAwsCommand = (): boolean =>
  hasAwsCli() || spawnSync('aws', ['--version'], { stdio: 'ignore' }).status === 0;

/** Why tests are skipped that ask it. */
export const withoutAwsCli = '(skipped: awscli, a package of Python, is not on this machine)';

/** What the AWS CLI makes of a command line. */
export type AwsCliAnswer =
  | { readonly sent: Readonly<Record<string, unknown>> }
  /** What it says is wrong, with the command line or with the values that it would send. */
  | { readonly wrong: string; readonly parsed: boolean };

/** A running parser. */
export interface AwsCliParser {
  readonly parse: (words: ReadonlyArray<string>) => Promise<AwsCliAnswer>;
  readonly stop: () => Promise<void>;
}

/** Starts the parser, which knows no account, asks no server, and fetches no URL. */
export const startAwsCliParser = (): AwsCliParser => {
  const folder = mkdtempSync(join(tmpdir(), 'aws-cli-'));
  const config = join(folder, 'config');
  writeFileSync(config, '[default]\nregion = eu-west-1\ncli_follow_urlparam = false\n');
  const child = spawn(pythonWith(packageName) ?? 'python3', [join(__dirname, 'aws-cli-parser.py')], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none') },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]() as AsyncIterator<
    string,
    undefined
  >;
  return {
    parse: async (words) => {
      child.stdin.write(`${JSON.stringify(words)}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error('the parser of the AWS CLI has ended');
      return JSON.parse(line.value) as AwsCliAnswer;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
};
