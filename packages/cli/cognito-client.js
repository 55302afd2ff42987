#!/usr/bin/env node
// npm links a command of a workspace only if its file is there before anything is built.
require('./bin/cognito-client.js');
