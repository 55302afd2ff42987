const { transform } = require('../../jest.preset.js');

const [[, swc]] = Object.entries(transform);

module.exports = {
  displayName: 'app-config',
  preset: '../../jest.preset.js',
  // Libraries of apps that are published as ES modules alone, which Jest runs as CommonJS.
  transform: { ...transform, '/node_modules/(@auth|@panva|jose|oauth4webapi|openid-client)/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(@auth|@panva|jose|oauth4webapi|openid-client)/)'],
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  // Types only: there is nothing to run in it.
  coveragePathIgnorePatterns: [
    '/src/check/request-answer.ts$',
    '/src/settings/(app-facts|settings|target).ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
