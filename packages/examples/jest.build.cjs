const { execFileSync } = require('node:child_process');

/** The command line of the CDK starts the app in a separate process, so the app is built before the tests. */
module.exports = () => {
  const compiler = require.resolve('tsgo/tsgo.mjs');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.dist.json'], {
    cwd: __dirname,
    stdio: 'inherit',
  });
};
