/** The command that npm links, as a shell would run it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const command = 'node_modules/.bin/cognito-client';
const manifest = JSON.parse(readFileSync('node_modules/@org/cognito-cli/package.json', 'utf8'));

assert.equal(execFileSync(command, ['--version'], { encoding: 'utf8' }).trim(), manifest.version);

/**
 * @param {string} file
 * @param {unknown} content
 */
const validate = (file, content) => {
  writeFileSync(file, JSON.stringify(content));
  return spawnSync(command, ['validate', file], { encoding: 'utf8' });
};

const good = validate('good.json', { disableOAuth: true, userPoolClientName: 'web' });
assert.equal(good.status, 0, good.stdout + good.stderr);

const bad = validate('bad.json', { disableOAuth: true, accessTokenValidity: { minutes: 4 } });
assert.equal(bad.status, 1, bad.stdout + bad.stderr);
assert.match(bad.stdout + bad.stderr, /access-token-range/);

const template = JSON.parse(
  execFileSync(command, ['emit', 'good.json', '--to', 'cloudformation', '--format', 'json'], {
    encoding: 'utf8',
  }),
);
assert.equal(template.Resources.Good.Properties.ClientName, 'web');

// The program must also find the parts that it loads on demand.

/** @param {ReadonlyArray<string>} args */
const run = (...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

mkdirSync('clients', { recursive: true });
run('emit', 'good.json', '--to', 'cloudformation', '--out', 'clients/template.yaml');

assert.match(run('validate', 'clients'), /^1 file, 0 errors/m);
assert.match(run('validate', 'clients/*.yaml', '--format', 'sarif'), /"version": "2\.1\.0"/);
assert.match(run('explain', 'access-token-range'), /access-token-range/);
assert.match(run('init', 'spa'), /^oAuth:$/m);
// Each version of Node runs this in the same folder.
mkdirSync('presets', { recursive: true });
run('init', 'spa', '--force', '--out', 'presets/spa.yaml');
const [, schema] =
  /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync('presets/spa.yaml', 'utf8')) ?? [];
assert.equal(JSON.parse(readFileSync(`presets/${schema}`, 'utf8')).title, 'Amazon Cognito app client');
assert.match(run('import', 'clients/template.yaml'), /^userPoolClientName: web$/m);
assert.match(run('diff', 'good.json', 'good.json'), /^1 client: /m);
assert.match(run('emit', 'good.json', '--to', 'cdk'), /^import .* from "@org\/cognito-cdk";$/m);
