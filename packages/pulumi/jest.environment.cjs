const { TestEnvironment } = require('jest-environment-node');

const event = 'unhandledRejection';

/** Where Pulumi keeps the stack of each of its promises, in case that somebody looks for those that never end. */
const keepsStacks = /[\\/]runtime[\\/]debuggable\.js$/;

/** Nobody looks at these stacks here, and to map their lines to sources takes half of the time of the tests. */
const withoutStacksOfPromises = (errors) => {
  errors.prepareStackTrace = (error, sites) =>
    // Jest sets the one out here.
    keepsStacks.test(sites[0]?.getFileName() ?? '') ? String(error) : Error.prepareStackTrace(error, sites);
};

/**
 * A Pulumi program fails by rejected promises that nobody awaits, because Pulumi's runtime listens for them. This
 * environment collects Pulumi's errors, so that tests can look at them. Any other error fails the test, as usual.
 */
module.exports = class extends TestEnvironment {
  collected = [];
  listeners = [];

  collect = (error, promise) => {
    if (error.__pulumResourceError === true) this.collected.push(error);
    else this.listeners.forEach((listener) => listener(error, promise));
  };

  async setup() {
    await super.setup();
    this.global.unhandledRejections = this.collected;
  }

  async handleTestEvent({ name }) {
    if (name === 'setup') withoutStacksOfPromises(this.global.Error);
    if (name === 'run_start') {
      this.listeners = process.rawListeners(event);
      process.removeAllListeners(event);
      process.on(event, this.collect);
    }
    if (name === 'run_finish') {
      await new Promise(setImmediate);
      process.off(event, this.collect);
      this.listeners.forEach((listener) => process.on(event, listener));
    }
  }
};
