import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The Python that has a package: of several, `npm run` may put another one first, which is beside Node. `undefined` if none
 * has it.
 */
export const pythonWith = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'python3'))
    .find(
      (python) =>
        existsSync(python) && spawnSync(python, ['-c', `import ${name}`], { stdio: 'ignore' }).status === 0,
    );
