import { basename, dirname, join, relative } from 'node:path';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { SnapshotState, toMatchSnapshot } from 'jest-snapshot';

expect.extend({ toMatchSnapshot });

let names = [];
let tests = [];

const describe = (name, body) => {
  names.push(name);
  body();
  names.pop();
};
describe.each = bind(describe, false);

const test = (name, run) => tests.push({ name: [...names, name].join(' '), run });
test.each = bind(test, false);

Object.assign(globalThis, { describe, test, expect });

const snapshotsOf = (file) =>
  new SnapshotState(join(dirname(file), '__snapshots__', `${basename(file)}.snap`), {
    updateSnapshot: 'none',
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
    rootDir: process.cwd(),
  });

const idOf = (file, name) => `${relative(process.cwd(), file)}#${name}`;

/** The id of what a spec does before its first test. */
export const beginningOf = (file) => idOf(file, '');

/** The tests of a spec, as `{ id, run }`, with those functions of jest that the specs of the core use. */
export const testsOf = (file, load) => {
  names = [];
  tests = [];
  load(file);
  let snapshotState;
  return tests.map(({ name, run }) => ({
    id: idOf(file, name),
    run: () => {
      snapshotState ??= snapshotsOf(file);
      expect.setState({
        snapshotState,
        currentTestName: name,
        testPath: file,
        suppressedErrors: [],
      });
      run();
      // A snapshot that does not match is an error that waits for the end of the test.
      const [error] = expect.getState().suppressedErrors;
      if (error !== undefined) throw error;
    },
  }));
};
