const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { readBack, toArgsOrThrow, UserPoolClient } = require('@org/cognito-pulumi');
const pulumi = require('@pulumi/pulumi');

const registered = [];
pulumi.runtime.setMocks({
  call: () => ({}),
  newResource: ({ type, name, inputs }) => {
    registered.push([type, name, inputs.name]);
    return { id: `${name}-id`, state: inputs };
  },
});

const spa = new UserPoolClient('spa', {
  userPool: 'eu-west-1_Pool',
  client: { disableOAuth: true, userPoolClientName: 'web' },
});
spa.userPoolClientId.apply((id) => {
  assert.equal(id, 'spa-id');
  assert.deepEqual(registered, [
    [UserPoolClient.type, 'spa', undefined],
    ['aws:cognito/userPoolClient:UserPoolClient', 'spa', 'web'],
  ]);
});

const read = readBack(toArgsOrThrow({ disableOAuth: true }, { userPool: 'eu-west-1_Pool' }));
assert.ok(E.isRight(read));
assert.equal(read.right.userPool, 'eu-west-1_Pool');
