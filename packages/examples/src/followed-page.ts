/** Pages of the documentation that a test follows word for word: it writes their files, and runs their commands. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A step of a page: a file to write, or a command with the part of its output that the page shows. */
export type Step =
  | { readonly file: string; readonly content: string }
  | { readonly command: string; readonly shown: string };

/** A page, and a folder in which a reader follows it. */
export interface FollowedPage {
  readonly text: string;
  readonly steps: ReadonlyArray<Step>;
  readonly folder: string;
  /** Does what a step says. A command must succeed, and print what the page shows of it. */
  readonly follow: (step: Step) => void;
  readonly contentOf: (file: string) => string;
  readonly remove: () => void;
}

const stepsIn = (markdown: string): ReadonlyArray<Step> =>
  [...markdown.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].flatMap(
    ([, language, info = '', content = '']): ReadonlyArray<Step> => {
      const file = /\btitle=(\S+)/.exec(info)?.[1];
      if (file !== undefined) return [{ file, content }];
      if (language !== 'console') return [];
      return content
        .split(/^\$ /m)
        .slice(1)
        .map((block) => {
          const [command = '', ...lines] = block.trimEnd().split('\n');
          return { command, shown: lines.join('\n') };
        });
    },
  );

const cli = dirname(require.resolve('@org/cognito-cli/package.json'));

/** The commands that a reader has. `npx` looks in the folder of this workspace only. */
const writePrograms = (programs: string): void => {
  const node = JSON.stringify(process.execPath);
  const write = (name: string, line: string): void => {
    writeFileSync(join(programs, name), `#!/bin/sh\nexec ${line} "$@"\n`);
    chmodSync(join(programs, name), 0o755);
  };
  write('cognito-client', `${node} ${JSON.stringify(join(cli, 'cognito-client.js'))}`);
  write('tsc', `${node} ${JSON.stringify(require.resolve('tsgo/tsgo.mjs'))}`);
  const cdk = join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');
  write('cdk', `${node} ${JSON.stringify(cdk)}`);
  writeFileSync(join(programs, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
};

/** Whether a page shows the whole output of a command. */
const isShown = (command: string): boolean => /^(cognito-client|cat) /.test(command);

/** Reads a page of the command line's documentation. */
export const followedPage = (name: string): FollowedPage => {
  const text = readFileSync(join(cli, 'docs', name), 'utf8');
  // A folder inside a package, so that Node finds what the page imports and runs, as in a separate project.
  const built = join(__dirname, '..', 'dist');
  mkdirSync(built, { recursive: true });
  const folder = mkdtempSync(join(built, 'followed-'));
  const programs = mkdtempSync(join(built, 'programs-'));
  writePrograms(programs);

  const run = (command: string) =>
    spawnSync('sh', ['-c', `${command} 2>&1`], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [programs, process.env['PATH']].join(delimiter),
        // Another test validates templates of apps by the CDK's validator, which takes most of the time of a synthesis.
        CDK_VALIDATION: 'false',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        AWS_EC2_METADATA_DISABLED: 'true',
        NODE_OPTIONS: '',
      },
    });

  return {
    text,
    steps: stepsIn(text),
    folder,
    follow: (step) => {
      if ('file' in step) {
        mkdirSync(dirname(join(folder, step.file)), { recursive: true });
        writeFileSync(join(folder, step.file), step.content);
        return;
      }
      const { status, stdout } = run(step.command);
      // Readers have the packages in their own folder, and this one is deep in a workspace.
      const seen = stdout.replace(/(?:\.\.\/)+(?=node_modules\/)/g, './');
      const shown = isShown(step.command) ? seen.trimEnd() : '';
      expect({ status, shown }).toEqual({ status: 0, shown: step.shown });
    },
    contentOf: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => {
      for (const made of [folder, programs]) rmSync(made, { recursive: true });
    },
  };
};
