/** cfn-lint, a program in Python that may not be installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBatches, type Batch } from './batches';
import { deployment, logicalId, templateOf } from './pool-template';
import { examined, type Answer, type Finding, type MissingTool, type Tool } from './tool';

/** The parts of a match that are used here. */
export interface Match {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path?: ReadonlyArray<string | number> | null };
}

const name = 'cfn-lint';

const run = (...words: ReadonlyArray<string>) =>
  spawnSync(name, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** Everything that cfn-lint says of each template. It is started once, for a start takes longer than a template. */
export const matchesIn = (templates: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<Match>> => {
  const folder = mkdtempSync(join(tmpdir(), 'peer-comparison-'));
  try {
    const files = templates.map((template, index) => {
      const file = join(folder, `${index}.template`);
      writeFileSync(file, template);
      return file;
    });
    const { stdout, stderr } = run('--format', 'json', '--regions', deployment.region, '--', ...files);
    if (stdout.trim() === '') throw new Error(`cfn-lint printed nothing, but: ${stderr}`);
    const matches = JSON.parse(stdout) as ReadonlyArray<Match>;
    return files.map((file) => matches.filter(({ Filename }) => Filename === file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The findings about resources, by their logical ids, and about a text that cannot be read. */
export const findingsIn = (
  matches: ReadonlyArray<Match>,
  logicalIds: ReadonlyArray<string>,
): ReadonlyArray<Finding> =>
  matches
    .filter(
      ({ Level, Location: { Path: path } }) =>
        Level !== 'Informational' && (path ? logicalIds.includes(String(path[1])) : Level === 'Error'),
    )
    .map(({ Level, Message, Rule }) => ({
      rule: Rule.Id,
      message: Message,
      severity: Level === 'Error' ? 'error' : 'warning',
    }));

const examineBatch = ({ pool, clients }: Batch): ReadonlyArray<Answer> => {
  const [matches = []] = matchesIn([JSON.stringify(templateOf(pool, clients))]);
  return clients.map((_, index) => examined(findingsIn(matches, [logicalId(index)])));
};

/** The version of cfn-lint, if it is installed. */
export const cfnLintVersion = (): string | undefined => {
  const { status, stdout } = run('--version');
  return status === 0 ? stdout.trim().replace(/^cfn-lint\s+/, '') : undefined;
};

/** cfn-lint, if it is installed. */
export const cfnLint = (): Tool | MissingTool => {
  const version = cfnLintVersion();
  return version === undefined
    ? { name }
    : { name, version, examine: (clients) => inBatches(clients, examineBatch) };
};
