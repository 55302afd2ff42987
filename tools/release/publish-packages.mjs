/**
 * Publishes every public package by `nx release publish`, which skips what the registry has already. The workflow of a
 * release runs it, so that npm can prove where the packages were built.
 *
 * Usage: npm run publish-packages -- [OPTIONS OF NX RELEASE PUBLISH]
 */
import { obstacles, stateOfClone } from './obstacles.mjs';
import { publish } from './publish.mjs';

const found = obstacles(stateOfClone());
for (const obstacle of found) console.error(`refused: ${obstacle}`);
process.exitCode = found.length > 0 ? 1 : publish(process.argv.slice(2)).status;
