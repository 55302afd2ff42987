const { TestEnvironment } = require('jest-environment-node');

const event = 'unhandledRejection';

/**
 * A program of Pulumi fails by promises that nobody awaits, since its runtime listens for them. Here the errors of
 * Pulumi are collected, for the tests to look at; any other error fails the test, as ever.
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
