const SharedEnvironment = require('../../tools/shared-environment.cjs');
const leaveOutStacksOfPromises = require('./fixtures/without-stacks-of-promises.cjs');

const event = 'unhandledRejection';

/**
 * A Pulumi program fails by rejected promises that nobody awaits, because Pulumi's runtime listens for them. This
 * environment collects Pulumi's errors, so that tests can look at them. Any other error fails the test, as usual.
 */
module.exports = class extends SharedEnvironment {
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
    // Jest formats stacks out here.
    if (name === 'setup')
      leaveOutStacksOfPromises(this.global.Error, (...given) => Error.prepareStackTrace(...given));
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
