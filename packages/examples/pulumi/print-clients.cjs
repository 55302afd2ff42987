/**
 * Runs the program under Pulumi's real runtime, on the built packages, and prints the clients that it registers as YAML.
 * The resource monitor that tests the Pulumi emitter takes the place of the engine and of AWS.
 */
const { dirname, join } = require('node:path');
const { stringify } = require('yaml');

const fixtures = join(dirname(require.resolve('@org/cognito-pulumi/package.json')), 'fixtures');

// The monitor is written in TypeScript, which Node can load from here on.
require(join(fixtures, 'source-loader.cjs'));
const { runProgram } = require(join(fixtures, 'run-program'));

const config = { 'acme-sign-in:googleSecret': 'hidden', 'acme-sign-in:oktaSecret': 'hidden' };

runProgram(join(__dirname, 'index.ts'), { project: 'acme-sign-in', config, asUser: true }).then(
  ({ exitCode, registrations, log, stderr }) => {
    const said = log.filter(({ severity }) => severity !== 'DEBUG').map(({ message }) => message);
    if (said.length > 0 || stderr !== '') console.error([...said, stderr].join('\n'));
    process.exitCode = exitCode ?? 1;
    if (exitCode !== 0) return;
    const clients = registrations
      .filter(({ type }) => type === 'aws:cognito/userPoolClient:UserPoolClient')
      .map(({ name, inputs }) => [name, inputs]);
    process.stdout.write(
      '# The same clients as Pulumi registers them, from packages/examples/pulumi/index.ts:\n' +
        stringify(Object.fromEntries(clients), { lineWidth: 0, sortMapEntries: true }),
    );
  },
);
