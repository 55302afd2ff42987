/**
 * Jest's environment for Node, which all files of tests of a project share in a process, with the modules that run in it:
 * `shared-runtime.cjs`. Variables of the environment are for each file what they were for the first.
 */
const { TestEnvironment } = require('jest-environment-node');

/** Where Jest keeps what follows its events: to those of one file, the next would add its own. */
const eventHandlers = Symbol.for('EVENT_HANDLERS');

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
    delete this.global[eventHandlers];
    const { env } = this.global.process;
    for (const name of Object.keys(env)) delete env[name];
    Object.assign(env, this.variables);
  }
};

module.exports.isShared = isShared;
