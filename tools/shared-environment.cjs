/**
 * Jest's environment for Node, which all files of tests of a project share in a process, with the modules that run in it:
 * `shared-runtime.cjs`. Variables of the environment are for each file what they were for the first.
 */
const { TestEnvironment } = require('jest-environment-node');

/** Where Jest keeps what one file has set: what follows its events, and how long its tests may take. */
const ofOneFile = [Symbol.for('EVENT_HANDLERS'), Symbol.for('TEST_TIMEOUT_SYMBOL')];

/** By project. */
const environments = new Map();

/** A process that watches runs the tests again after a module has changed, and so shares nothing. */
const isShared = ({ watch, watchAll }) => !watch && !watchAll;

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    const { id } = config.projectConfig;
    if (environments.has(id)) return environments.get(id);
    super(config, context);
    if (!isShared(config.globalConfig)) return;
    this.variables = { ...this.global.process.env };
    environments.set(id, this);
  }

  async teardown() {
    if (this.variables === undefined) return super.teardown();
    for (const key of ofOneFile) delete this.global[key];
    const { env } = this.global.process;
    for (const name of Object.keys(env)) delete env[name];
    Object.assign(env, this.variables);
  }
};

module.exports.isShared = isShared;
