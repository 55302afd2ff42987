const { execFileSync } = require('node:child_process');

/** The tests start the built program as a process of its own, so it is built before them. */
module.exports = () => {
  const compiler = require.resolve('tsgo/tsgo.mjs');
  execFileSync(process.execPath, [compiler, '-b', 'tsconfig.lib.json'], { cwd: __dirname, stdio: 'inherit' });
};
