/**
 * Makes a release: one version for all packages, the changelog, a commit and a tag. Pushing the tag publishes it.
 *
 * The commits since the last release say which version is next. The first release takes the version of the manifests.
 *
 * Usage: npm run release -- [VERSION | major | minor | patch] [--dry-run]
 */
import { parseArgs } from 'node:util';
import nx from 'nx/release/index.js';
import { publicPackages } from '../public-packages.mjs';
import { git, obstacles, stateOfClone } from './obstacles.mjs';

/** A subject by the convention, as in `fix(cli): …`. */
const typed = /^\w+(\(.+\))?!?: /;

/**
 * @param {string | undefined} given
 * @param {boolean} dryRun
 */
const release = async (given, dryRun) => {
  const [lastTag] = git('tag', '--sort=-version:refname', '--merged=HEAD', '--list', 'v*');
  const firstRelease = lastTag === undefined;
  const specifier = given ?? (firstRelease ? publicPackages()[0]?.manifest.version : undefined);
  const client = new nx.ReleaseClient(
    firstRelease ? { changelog: { workspaceChangelog: { entryWhenNoChanges: 'The first release.' } } } : {},
  );

  const how = { dryRun, firstRelease };
  const versioned = await client.releaseVersion({
    ...how,
    ...(specifier !== undefined && { specifier }),
    stageChanges: true,
    gitCommit: false,
    gitTag: false,
  });
  const { workspaceVersion: version, projectsVersionData: versionData, releaseGraph } = versioned;
  if (!version) {
    console.error(
      'No commit since the last release is a feat or a fix. Give a version to release it all the same.',
    );
    return 1;
  }
  await client.releaseChangelog({
    ...how,
    version,
    versionData,
    releaseGraph,
    stageChanges: true,
    gitCommit: true,
    gitCommitMessage: `chore(release): ${version}`,
    gitTag: true,
    gitPush: false,
  });
  const untold = firstRelease
    ? []
    : git('log', '--format=%s', `${lastTag}..`).filter((subject) => !typed.test(subject));
  if (untold.length > 0) console.log(['\nNot in the changelog:', ...untold].join('\n  '));
  if (!dryRun) console.log('\nTo publish it: git push --follow-tags');
  return 0;
};

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const dryRun = values['dry-run'];
const found = obstacles(stateOfClone());
for (const obstacle of found) console.error(`${dryRun ? 'would be refused' : 'refused'}: ${obstacle}`);

if (positionals.length > 1) {
  console.error('usage: npm run release -- [VERSION | major | minor | patch] [--dry-run]');
  process.exitCode = 2;
} else if (found.length > 0 && !dryRun) process.exitCode = 1;
else process.exitCode = await release(positionals[0], dryRun);
