/**
 * Jest's runtime, with two things that all files of tests share which a process runs. Jest itself makes both anew for each
 * file, which takes half of the time of the tests. What is tested and counted is the same.
 *
 * - What is compiled, of libraries and of our own. It still runs anew in the globals of each file of tests.
 * - One session of V8's counters. Jest opens and closes one for each file, beside a debugger, so that V8 throws away what
 *   it has compiled.
 */
const { Session } = require('node:inspector');
const { fileURLToPath } = require('node:url');
const { constants, Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

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

/** By name of file. */
const compiled = new Map();

/**
 * An ES module that is imported while a test runs is loaded as Node does, outside of the globals of the test. Node warns once
 * in a process that this is experimental.
 */
const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;

/** A module as a script, whose value is the function that Jest calls. */
const compile = (filename, source, parameters) => {
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new Script(`${head}${source}\n})`, {
    filename,
    columnOffset: -head.length,
    importModuleDynamically,
  });
  return { source, script, headLength: head.length };
};

const compiledOnce = (filename, source, parameters) => {
  if (compiled.get(filename)?.source !== source)
    compiled.set(filename, compile(filename, source, parameters));
  return compiled.get(filename).script;
};

/** What was counted of a file, at the offsets in its source. */
const inSource = ({ url, functions, ...counted }) => {
  const { headLength = 0 } = (url.startsWith('file:') && compiled.get(fileURLToPath(url))) || {};
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

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null) return null;
      return compiledOnce(filename, source, executor.injectedModuleParameters).runInContext(context);
    };
  }

  async collectV8Coverage() {
    startCounting();
    this.v8Coverage.sources = new Map();
    this.v8Coverage.instrumenter = instrumenter;
  }
};
