const { execFileSync } = require('node:child_process');

/** The tests start the built program as a process of its own, so it is built before them. */
module.exports = () => {
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-b', 'tsconfig.lib.json'], { cwd: __dirname, stdio: 'inherit' });
};
