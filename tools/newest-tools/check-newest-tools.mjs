/**
 * Compares what our tables hold with what the newest SDK of the service, CDK and providers of Pulumi and Terraform declare.
 * What is new fails, and so do settings, blocks and enumerations that are gone.
 */
import { runNightlyChecks } from '../nightly-checks.mjs';
import { cdk } from './cdk.mjs';
import { differences } from './differences.mjs';
import { newestPackage } from './newest-package.mjs';
import { pulumi, pulumiNative } from './pulumi.mjs';
import { service } from './service.mjs';
import { terraform } from './terraform.mjs';

/**
 * @typedef {object} NewestTool
 * @property {string} name of its package
 * @property {ReadonlyArray<string>} files of the package that are read, or folders
 * @property {(read: (file: string) => string) => ReadonlyArray<import('./differences.mjs').Comparison>} comparisons
 */

/** @type {ReadonlyArray<NewestTool>} */
const tools = [service, cdk, pulumi, pulumiNative, terraform];

await runNightlyChecks(
  tools.map(({ name, files, comparisons }) => ({
    title: name,
    whySkipped: 'its newest version is not ours to choose',
    run: async (directory) => {
      const { version, read } = await newestPackage(name, files, directory);
      return { version, faults: comparisons(read).flatMap(differences) };
    },
  })),
);
