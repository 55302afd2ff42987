/** cfn-lint, a program in Python that may not be installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBatches, type Batch } from './batches';
import { deployment, logicalId, templateOf } from './pool-template';
import { examined, type Answer, type MissingTool, type Tool } from './tool';

/** The parts of a match that are used here. */
interface Match {
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path?: ReadonlyArray<string | number> | null };
}

const name = 'cfn-lint';

const run = (...words: ReadonlyArray<string>) =>
  spawnSync(name, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });

const matchesIn = (template: object): ReadonlyArray<Match> => {
  const folder = mkdtempSync(join(tmpdir(), 'peer-comparison-'));
  try {
    const file = join(folder, 'template.json');
    writeFileSync(file, JSON.stringify(template));
    const { stdout, stderr } = run('--format', 'json', '--regions', deployment.region, '--', file);
    if (stdout.trim() === '') throw new Error(`cfn-lint printed nothing, but: ${stderr}`);
    return JSON.parse(stdout) as ReadonlyArray<Match>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const examineBatch = ({ pool, clients }: Batch): ReadonlyArray<Answer> => {
  const matches = matchesIn(templateOf(pool, clients));
  return clients.map((_, index) =>
    examined(
      matches
        .filter(({ Level, Location }) => Level !== 'Informational' && Location.Path?.[1] === logicalId(index))
        .map(({ Level, Message, Rule }) => ({
          rule: Rule.Id,
          message: Message,
          severity: Level === 'Error' ? 'error' : 'warning',
        })),
    ),
  );
};

/** cfn-lint, if it is installed. */
export const cfnLint = (): Tool | MissingTool => {
  const { status, stdout } = run('--version');
  if (status !== 0) return { name };
  return {
    name,
    version: stdout.trim().replace(/^cfn-lint\s+/, ''),
    examine: (clients) => inBatches(clients, examineBatch),
  };
};
