import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Finds a package without loading it, which takes long. */
const finder = 'import sys; from importlib.util import find_spec; sys.exit(find_spec(sys.argv[1]) is None)';

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
        existsSync(python) && spawnSync(python, ['-c', finder, name], { stdio: 'ignore' }).status === 0,
    );
