/**
 * Jest's runtime, with one session of V8's counters for all files of tests that a process runs. Jest itself opens and
 * closes one for each file, beside a debugger, so that V8 throws away what it has compiled: two thirds of the time of
 * the core's tests. What is counted is the same.
 */
const { Session } = require('node:inspector');
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

/** What ran since the last time. */
const instrumenter = { stopInstrumenting: async () => post('Profiler.takePreciseCoverage').result };

module.exports = class extends Runtime {
  async collectV8Coverage() {
    startCounting();
    this.v8Coverage.sources = new Map();
    this.v8Coverage.instrumenter = instrumenter;
  }
};
