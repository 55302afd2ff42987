#!/usr/bin/env node
// npm links a command of a workspace only if its file is there before anything is built.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, 'bin', 'cognito-client.js');

if (existsSync(program)) require(program);
else {
  console.error('error: cognito-client is not built in this clone yet; npm start builds it');
  process.exitCode = 2;
}
