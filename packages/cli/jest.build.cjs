const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

/**
 * The tests run the program as it is bundled for its users, as a process of its own or in theirs, and what it loads late
 * from other packages is built. The bundle is in a folder of its own, since `bin` may be packed meanwhile.
 */
module.exports = () => {
  const compiler = require.resolve('tsgo/tsgo.mjs');
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.lib.json'], { cwd: __dirname, stdio: 'inherit' });
  const bundle = join(__dirname, '..', '..', 'tools', 'bundle-program.mjs');
  execFileSync(process.execPath, [bundle, 'test-output', 'src/run.ts'], { cwd: __dirname, stdio: 'inherit' });
};
