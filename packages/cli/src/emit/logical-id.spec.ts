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
  expect(nameFiles([file], undefined)).toEqual(E.right([{ file, logicalId }])),
);

test.each([['___.yaml'], ['веб.yaml'], ['café.yaml'], [''], [`${'a'.repeat(250)}.yaml`]])(
  'the file %j gives no logical id',
  (file) => expect(E.isLeft(nameFiles([file], undefined))).toBe(true),
);
