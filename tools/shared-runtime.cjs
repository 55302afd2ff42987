/**
 * Jest's runtime, with two things that all files of tests share which a process runs. Jest itself makes both anew for each
 * file, which takes most of the time of the tests. What is tested and counted is the same.
 *
 * - What is loaded, of libraries and of our own. A module runs once, in the globals of `shared-environment.cjs`: a test
 *   leaves no state behind in a module.
 * - One session of V8's counters. Jest opens and closes one for each file, beside a debugger, so that V8 throws away what
 *   it has compiled.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { Session } = require('node:inspector');
const { fileURLToPath } = require('node:url');
const { constants, Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');
const { isShared } = require('./shared-environment.cjs');

let session;

/** A session answers before `post` returns. */
const post = (method, parameters) => {
  let answer;
  session.post(method, parameters, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
};

const startCounting = () => {
  if (session !== undefined) return;
  session = new Session();
  session.connect();
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
};

/**
 * An ES module that is imported while a test runs is loaded as Node does, outside of the globals of the test. Node warns once
 * in a process that this is experimental.
 */
const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/** How many characters stand before a source in its script, by name of file. */
const headLengths = new Map();

/** A module as a script, whose value is the function that Jest calls. */
const compile = (filename, source, parameters) => {
  const head = `(function (${parameters.join(', ')}) {`;
  headLengths.set(filename, head.length);
  return new Script(`${head}${source}\n})`, {
    filename,
    columnOffset: -head.length,
    importModuleDynamically,
  });
};

/** What was counted of a file, at the offsets in its source. */
const inSource = ({ url, functions, ...counted }) => {
  const headLength = (url.startsWith('file:') && headLengths.get(fileURLToPath(url))) || 0;
  const shift = (offset) => Math.max(0, offset - headLength);
  const shiftRange = ({ startOffset, endOffset, count }) => ({
    startOffset: shift(startOffset),
    endOffset: shift(endOffset),
    count,
  });
  return {
    url,
    ...counted,
    functions: functions.map(({ ranges, ...named }) => ({ ...named, ranges: ranges.map(shiftRange) })),
  };
};

/** What ran since the last time. */
const instrumenter = {
  stopInstrumenting: async () => post('Profiler.takePreciseCoverage').result.map(inSource),
};

/**
 * Where Jest knows from what runs which test. It makes one for each file and leaves them all on, so that each promise costs
 * more than in the file before.
 */
const runningTest = new AsyncLocalStorage();

/** What Jest calls the tests of a file by keeps their results: it is loaded for each file. */
const ofOneFile = /[\\/]jest-circus[\\/]/;

/** By project. */
const runtimes = new Map();

module.exports = class extends Runtime {
  constructor(...given) {
    const [{ id }, , , , , , testPath, globalConfig] = given;
    if (runtimes.has(id)) return runtimes.get(id).startFile(testPath);
    super(...given);
    this.isShared = isShared(globalConfig);
    if (this.isShared) runtimes.set(id, this);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null) return null;
      return compile(filename, source, executor.injectedModuleParameters).runInContext(context);
    };
  }

  startFile(testPath) {
    for (const part of [this.executor, this.esmLoader]) part.testPath = testPath;
    this._testPath = testPath;
    this.testState.state = 'loading';
    return this;
  }

  requireInternalModule(from, to) {
    if (to !== 'node:async_hooks') return super.requireInternalModule(from, to);
    return {
      AsyncLocalStorage: function () {
        return runningTest;
      },
    };
  }

  /** The end of a file of tests, and not of what it shares with the next. */
  teardown() {
    if (!this.isShared) return super.teardown();
    this.restoreAllMocks();
    this.testMainModule.reset();
    const { moduleRegistry, internalModuleRegistry } = this.registries;
    for (const path of [...this._config.setupFiles, this._testPath]) moduleRegistry.delete(path);
    for (const path of internalModuleRegistry.keys())
      if (ofOneFile.test(path)) internalModuleRegistry.delete(path);
  }

  async collectV8Coverage() {
    startCounting();
    this.v8Coverage.sources = new Map();
    this.v8Coverage.instrumenter = instrumenter;
  }
};
