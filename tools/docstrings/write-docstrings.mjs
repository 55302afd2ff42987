/**
 * Writes what the docstrings of props, facts and settings say into `packages/core/src/schema/docstrings.ts`, for JSON Schema
 * and the documentation. With --check it writes nothing, and a file that is out of date is an error. So is a field without
 * a docstring, and one that the type or the codec lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  configurationStructure,
  lintSettingsStructure,
  poolContextStructure,
  propsStructure,
} from '@org/cognito-core/schema';
import ts from 'typescript';
import { formatted } from '../formatted.mjs';
import { workspaceRoot } from '../public-packages.mjs';
import { docstringsIn } from './docstrings-of.mjs';

const core = join(workspaceRoot, 'packages/core');
const file = join(core, 'src/schema/docstrings.ts');

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(core, 'tsconfig.lib.json'), ts.sys.readFile).config,
  ts.sys,
  core,
);

const { add, faults, documentation } = docstringsIn(join(core, 'src/index.ts'), options);
add('UserPoolClientProps', propsStructure);
add('PoolContext', poolContextStructure);
add('Configuration', configurationStructure);
add('LintSettings', lintSettingsStructure);

const text = await formatted(
  file,
  `import type { Documentation } from './documentation';

/**
 * What the docstrings of props, of facts about user pools and of settings say. \`npm run docstrings\` writes this file from
 * them: do not edit it.
 */
export const docstrings: Documentation = ${JSON.stringify(documentation())};
`,
);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

const isStale = text !== readFileSync(file, 'utf8');
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (isStale) {
  console.error('packages/core/src/schema/docstrings.ts is out of date: run npm run docstrings');
  process.exitCode = 1;
}
