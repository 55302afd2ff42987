import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { checkTemplate, InvalidClientFileError, parseSource } from '@org/cognito-file';
import { loadClientOrThrow } from '@org/cognito-file/node';

const source = parseSource('Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n');
assert.ok(E.isRight(source) && source.right.isTemplate);

// The package that checks templates is loaded only now.
const { issues } = await checkTemplate(source.right);
assert.deepEqual(
  issues.map(({ code, resource }) => [code, resource]),
  [['user-pool-id-required', 'Web']],
);

assert.throws(() => loadClientOrThrow('no-such-file.yaml'), InvalidClientFileError);
