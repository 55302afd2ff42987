import assert from 'node:assert/strict';
import { findWrittenClients, text } from '@org/cognito-commands';
import { languageOf } from '@org/cognito-commands/language';

assert.deepEqual(text(['a', 'b'], { start: 0, end: 2 }), {
  kind: 'known',
  value: 'ab',
  span: { start: 0, end: 2 },
});

const script =
  'aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name web --generate-secret=true\n';
const language = languageOf('setup.sh');
assert.equal(language, 'shell');
const [web] = await findWrittenClients(script, { language });
assert.deepEqual(
  web.issues.map(({ issue }) => issue.code),
  ['cli-flag-value'],
);
