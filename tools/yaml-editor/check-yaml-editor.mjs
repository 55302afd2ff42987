/**
 * Types a file of props as an editor does that uses `yaml-language-server`, which finds the schema by the line that
 * `cognito-client init` puts on top.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, runNightlyChecks } from '../nightly-checks.mjs';
import { workspaceRoot } from '../public-packages.mjs';
import { cognitoClient } from '../frameworks/project.mjs';
import { languageClient } from './language-client.mjs';

const server = 'yaml-language-server@1.25.0';

const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

/** A place in a text, at the mark `|`, and the text without it. @param {string} marked */
const atMark = (marked) => {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return {
    text: marked.replace('|', ''),
    position: { line: before.length - 1, character: (before.at(-1) ?? '').length },
  };
};

/** @param {string} directory */
const tryServer = async (directory) => {
  await npm(['install', '--no-audit', '--no-fund', '--prefix', directory, server], directory);
  const schema = 'node_modules/@org/cognito-cli/schema';
  cpSync(join(workspaceRoot, 'packages/cli/schema'), join(directory, schema), { recursive: true });
  const { status, output } = cognitoClient(directory, 'init', 'spa', '--out', 'web.yaml');
  if (status !== 0) throw new Error(output);
  const written = readFileSync(join(directory, 'web.yaml'), 'utf8');
  const [modeline = ''] = written.split('\n');

  const program = join(directory, 'node_modules/yaml-language-server/bin/yaml-language-server');
  const client = languageClient([program, '--stdio'], directory, ({ method, params }) =>
    method === 'workspace/configuration'
      ? params.items.map((/** @type {{ section?: string }} */ { section }) =>
          section === 'yaml' ? settings : {},
        )
      : null,
  );
  /** @type {Array<string>} */
  const faults = [];
  let opened = 0;
  /** @param {string} text */
  const open = (text) => {
    opened += 1;
    const uri = pathToFileURL(join(directory, `client-${opened}.yaml`)).href;
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return { uri };
  };
  /** @param {string} text */
  const diagnosticsOf = async (text) => {
    const { uri } = open(text);
    const { diagnostics } = await client.notification(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri,
    );
    return diagnostics;
  };
  /**
   * @param {string} what
   * @param {unknown} found
   * @param {RegExp} pattern
   */
  const expectIn = (what, found, pattern) => {
    const text = JSON.stringify(found);
    if (!pattern.test(text)) faults.push(`${what}: ${text} lacks ${pattern}`);
  };

  try {
    await client.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(directory).href,
      workspaceFolders: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    client.notify('initialized', {});

    // What init writes has no fault of its own.
    const misspelt = await diagnosticsOf(`${written}generateSecrt: true\n`);
    expectIn('a misspelt key', misspelt, /^\[[^[]*generateSecrt is not allowed/);
    if (misspelt.length !== 1) faults.push(`not one fault, but: ${JSON.stringify(misspelt)}`);
    expectIn('a wrong value', await diagnosticsOf(`${modeline}\ngenerateSecret: perhaps\n`), /"line":1/);
    expectIn(
      'a grant beside client credentials',
      await diagnosticsOf(
        `${modeline}\noAuth:\n  flows: { clientCredentials: true, authorizationCodeGrant: true }\n`,
      ),
      /"line":2/,
    );

    const flows = atMark(`${modeline}\noAuth:\n  flows:\n    |\n`);
    const { items } = await client.request('textDocument/completion', {
      textDocument: open(flows.text),
      position: flows.position,
    });
    const labels = items.map((/** @type {{ label: string }} */ { label }) => label);
    for (const flow of ['authorizationCodeGrant', 'implicitCodeGrant', 'clientCredentials']) {
      if (!labels.includes(flow))
        faults.push(`${flow} is not offered below oAuth.flows: ${labels.join(', ')}`);
    }

    const scopes = atMark(`${modeline}\noAuth:\n  scopes:\n    - |\n`);
    expectIn(
      'the scopes that are offered',
      await client.request('textDocument/completion', {
        textDocument: open(scopes.text),
        position: scopes.position,
      }),
      /"openid"/,
    );

    const lifetime = atMark(`${modeline}\naccess|TokenValidity: { minutes: 15 }\n`);
    expectIn(
      'what is shown of accessTokenValidity',
      await client.request('textDocument/hover', {
        textDocument: open(lifetime.text),
        position: lifetime.position,
      }),
      /How long an access token is valid, 5 minutes to 1 day.*Default: the service's: 60 minutes/s,
    );
  } finally {
    client.end();
  }
  return { faults };
};

await runNightlyChecks([
  { title: server, whySkipped: 'it takes 27 MB, and starts a language server', run: tryServer },
]);
