import * as E from 'fp-ts/Either';
import { nameFiles } from './logical-id';

test.each([
  ['web-app.yaml', 'WebApp'],
  ['clients/web_app.prod.json', 'WebAppProd'],
  ['webApp', 'WebApp'],
  ['HR portal.yml', 'HRPortal'],
  ['2fa.yaml', '2fa'],
  ['-', 'UserPoolClient'],
])('the file %s gives the logical id %s', (file, logicalId) =>
  expect(nameFiles([file], undefined, 'cloudformation')).toEqual(E.right([{ file, logicalId }])),
);

test.each([['___.yaml'], ['веб.yaml'], ['café.yaml'], [''], [`${'a'.repeat(250)}.yaml`]])(
  'the file %j gives no logical id',
  (file) => expect(E.isLeft(nameFiles([file], undefined, 'cloudformation'))).toBe(true),
);

test.each([
  ['web-app.yaml', 'web_app'],
  ['clients/webApp.Prod.json', 'webapp_prod'],
  ['-', 'user_pool_client'],
])('the file %s gives the name %s in Terraform', (file, logicalId) =>
  expect(nameFiles([file], undefined, 'terraform')).toEqual(E.right([{ file, logicalId }])),
);

test.each([
  [['2fa.yaml'], undefined, 'the file name 2fa gives no name: set one with --logical-id'],
  [['a.yaml'], '2fa', '--logical-id 2fa cannot be the name of a resource: take ASCII letters'],
  [['a-b.yaml', 'a_b.yaml'], undefined, 'a-b.yaml and a_b.yaml would both have the name a_b: rename one'],
])('Terraform takes no name from %j and %j', (files, given, reason) => {
  const named = nameFiles(files, given, 'terraform');
  expect(E.isLeft(named) && named.left).toContain(reason);
});
