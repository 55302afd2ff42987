import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import './same-random-values.mjs';
import { freshLoader } from './load-fresh.mjs';
import { probableOrder } from './probable-order.mjs';
import { beginningOf, testsOf } from './specs.mjs';

/** Where the mutated code looks which mutant is active, and counts its calls. */
const mutants = (globalThis.__stryker__ ??= {});

const timed = (id, fileName, run) => {
  const start = performance.now();
  mutants.currentTestId = id;
  const result = run();
  mutants.currentTestId = undefined;
  const timeSpentMs = performance.now() - start;
  return [result, { id, name: id, fileName, status: TestStatus.Success, timeSpentMs }];
};

/**
 * Runs every test once without a mutant, and each spec with modules of its own, as jest does. What a spec does before its
 * first test counts as a test of it, so that only what the core does while it is loaded concerns all tests.
 */
const runAll = (specs) =>
  specs.flatMap((fileName) => {
    const load = freshLoader();
    load(resolve('src/index.ts'));
    const [tests, beginning] = timed(beginningOf(fileName), fileName, () => testsOf(fileName, load));
    return [beginning, ...tests.map(({ id, run }) => timed(id, fileName, run)[1])];
  });

/** Runs the tests of the specs that the filter names, or all of them without one, until a test fails. */
const runUntilFailure = (specs, testFilter, onEnd) => {
  const load = freshLoader();
  const ids = testFilter && new Set(testFilter);
  const files = testFilter && new Set(testFilter.map((id) => resolve(id.split('#')[0])));
  let nrOfTests = 0;
  for (const spec of files ? specs.filter((file) => files.has(file)) : specs) {
    const start = performance.now();
    let id = beginningOf(spec);
    try {
      for (const test of testsOf(spec, load)) {
        if (ids && !ids.has(test.id)) continue;
        id = test.id;
        nrOfTests += 1;
        test.run();
      }
      onEnd(spec, { failed: false, duration: performance.now() - start });
    } catch (error) {
      onEnd(spec, { failed: true, duration: performance.now() - start });
      const failureMessage = String(error?.message ?? error);
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
    }
  }
  return { status: MutantRunStatus.Survived, nrOfTests };
};

/**
 * Runs tests of a mutant in this process, until one fails. Each mutant gets modules of its own, so that it finds no value
 * that another one has computed.
 */
const inMemoryRunner = () => {
  // Stryker has entered the copy of the core with the mutants by now.
  const specs = readdirSync('src', { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => resolve('src', file));
  const order = probableOrder();

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    dryRun: async () => {
      try {
        const tests = runAll(specs);
        return { status: DryRunStatus.Complete, tests, mutantCoverage: mutants.mutantCoverage };
      } catch (error) {
        const errorMessage = `${mutants.currentTestId}: ${error?.stack ?? error}`;
        return { status: DryRunStatus.Error, errorMessage };
      }
    },

    mutantRun: async ({ activeMutant, hitLimit, sandboxFileName, testFilter }) => {
      Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const result = runUntilFailure(
        order.of(specs, sandboxFileName),
        testFilter,
        (spec, { failed, duration }) => order.learn(sandboxFileName, spec, failed, duration),
      );
      return mutants.hitCount > hitLimit
        ? { status: MutantRunStatus.Timeout, reason: `called more than ${hitLimit} times` }
        : result;
    },
  };
};

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-memory', inMemoryRunner)];
