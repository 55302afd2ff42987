/**
 * A registry of npm on this machine: Verdaccio, which is fetched for it, since its tree is too large for `npm ci`. It has our
 * packages as they are published, and takes others from the registry that npm is set to.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { npm } from '../nightly-checks.mjs';

/** The newest version that runs on the oldest promised Node. */
const version = '6.8.0';

/** Verdaccio asks for a tag of it that not every mirror of the registry has. */
const overrides = { 'node-fetch': '2.7.0' };

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
        server.close(() => resolve(port));
      });
  });

/**
 * @param {string} directory
 * @param {string} uplink the registry of all other packages
 * @param {ReadonlyArray<string>} names of the packages that are published here
 */
const configuration = (directory, uplink, names) => ({
  storage: join(directory, 'storage'),
  uplinks: { others: { url: uplink, timeout: '120s', maxage: '1h' } },
  packages: {
    ...Object.fromEntries(names.map((name) => [name, { access: '$all', publish: '$all' }])),
    '**': { access: '$all', proxy: 'others' },
  },
  max_body_size: '100mb',
  web: { enable: false },
  log: { type: 'stdout', format: 'pretty', level: 'warn' },
});

/**
 * Starts a registry, and runs what needs it.
 *
 * @template A
 * @param {string} directory an empty folder
 * @param {ReadonlyArray<string>} names of the packages that are published there
 * @param {(registry: { url: string, env: Readonly<Record<string, string>> }) => Promise<A>} use `env` leads npm there
 * @returns {Promise<A>}
 */
export const withLocalRegistry = async (directory, names, use) => {
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ private: true, overrides }));
  await npm(['install', '--no-audit', '--no-fund', `verdaccio@${version}`], directory);
  const uplink = (await npm(['config', 'get', 'registry'], directory)).trim();

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const config = join(directory, 'verdaccio.json');
  const userConfig = join(directory, 'npmrc');
  writeFileSync(config, JSON.stringify(configuration(directory, uplink, names)));
  // npm publishes only where it has a token. Anyone may publish here, so that any will do.
  writeFileSync(userConfig, `registry=${url}\n//127.0.0.1:${port}/:_authToken=any\nyes=false\n`);

  const program = join(directory, 'node_modules/verdaccio/bin/verdaccio');
  const server = spawn(process.execPath, [program, '--config', config, '--listen', `127.0.0.1:${port}`], {
    cwd: directory,
    stdio: 'ignore',
  });
  try {
    await untilItAnswers(`${url}-/ping`);
    return await use({
      url,
      env: {
        NPM_CONFIG_USERCONFIG: userConfig,
        NPM_CONFIG_REGISTRY: url,
        NPM_CONFIG_CACHE: join(directory, 'cache'),
      },
    });
  } finally {
    server.kill();
  }
};

/** @param {string} url */
const untilItAnswers = async (url) => {
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error('Verdaccio does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
