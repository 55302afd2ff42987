/** Files that are in repositories beside templates. The same seed gives the same files. */
import fc from 'fast-check';
import { stringify } from 'yaml';

/** @typedef {import('./printed-template.mjs').PrintedFile} PrintedFile */

/** @type {(value: unknown) => PrintedFile} */
const yaml = (value) => ({ extension: 'yaml', text: stringify(value) });

/** @type {(value: unknown) => PrintedFile} */
const json = (value) => ({ extension: 'json', text: `${JSON.stringify(value, undefined, 2)}\n` });

/** @type {<A>(length: number, make: (index: number) => A) => ReadonlyArray<A>} */
const list = (length, make) => Array.from({ length }, (_, index) => make(index));

/** @type {(length: number, make: (index: number) => readonly [string, unknown]) => object} */
const map = (length, make) => Object.fromEntries(list(length, make));

/** Kinds of files, each of more lines for a larger size. @type {ReadonlyArray<(size: number) => PrintedFile>} */
const kinds = [
  (size) =>
    yaml({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `shop-${size}`, labels: { app: 'shop', tier: 'web' } },
      spec: {
        replicas: 3,
        selector: { matchLabels: { app: 'shop' } },
        template: {
          metadata: { labels: { app: 'shop' } },
          spec: {
            containers: list(1 + (size % 3), (index) => ({
              name: `container-${index}`,
              image: `registry.example.com/shop/${index}:1.${size}.0`,
              ports: [{ containerPort: 8080 + index }],
              env: list(size, (each) => ({ name: `SETTING_${each}`, value: `value ${each} of shop` })),
              resources: {
                requests: { cpu: '100m', memory: '128Mi' },
                limits: { cpu: '500m', memory: '512Mi' },
              },
              livenessProbe: { httpGet: { path: '/health', port: 8080 }, periodSeconds: 10 },
            })),
          },
        },
      },
    }),
  (size) =>
    yaml({
      name: 'CI',
      on: { push: { branches: ['main'] }, pull_request: {} },
      jobs: map(1 + (size % 4), (job) => [
        `job-${job}`,
        {
          'runs-on': 'ubuntu-latest',
          steps: [
            { uses: 'actions/checkout@v4' },
            { uses: 'actions/setup-node@v4', with: { 'node-version': 22, cache: 'npm' } },
            ...list(size % 12, (step) => ({
              name: `Step ${step}`,
              run: `npm ci\nnpm run step-${step}\n`,
              env: { CI: true },
            })),
          ],
        },
      ]),
    }),
  (size) =>
    yaml({
      openapi: '3.1.0',
      info: { title: 'Orders', version: `1.${size}.0` },
      paths: map(size, (path) => [
        `/orders/${path}/{id}`,
        {
          get: {
            operationId: `getOrder${path}`,
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            responses: { 200: { description: 'The order' }, 404: { description: 'There is none' } },
          },
        },
      ]),
    }),
  (size) =>
    json({
      name: `@shop/package-${size}`,
      version: '1.0.0',
      type: 'module',
      scripts: map(4 + (size % 5), (script) => [`task-${script}`, `node scripts/task-${script}.mjs`]),
      dependencies: map(size, (dependency) => [`library-${dependency}`, `^${dependency}.2.1`]),
      devDependencies: map(size, (dependency) => [`@types/library-${dependency}`, `^${dependency}.2.0`]),
    }),
  (size) =>
    json(
      map(4 * size, (message) => [
        `page.message${message}`,
        `A sentence that people read, number ${message}`,
      ]),
    ),
  (size) =>
    json({
      orders: list(2 * size, (order) => ({
        id: order,
        customer: `c-${order}`,
        total: order * 3.5,
        items: [1, 2],
      })),
    }),
];

const plans = fc.noBias(fc.record({ kind: fc.nat(kinds.length - 1), size: fc.integer({ min: 3, max: 24 }) }));

/**
 * Manifests, workflows, descriptions of interfaces, packages, messages and data, in YAML and JSON, of up to 250 lines.
 *
 * @param {number} number
 * @param {number} seed
 */
export const otherFiles = (number, seed) =>
  fc.sample(plans, { numRuns: number, seed }).map(({ kind, size }) => kinds[kind](size));
