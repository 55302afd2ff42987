const {
  coverageProvider,
  collectCoverageFrom,
  coverageReporters,
  ...tests
} = require('../../jest.preset.js');

/** Mutants are tested in a copy of the core, from which no relative path leads to the preset. */
module.exports = { ...tests, rootDir: process.cwd() };
