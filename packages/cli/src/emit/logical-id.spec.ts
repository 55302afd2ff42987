import * as E from 'fp-ts/Either';
import { logicalIdOf } from './logical-id';

test.each([
  ['web-app.yaml', 'WebApp'],
  ['clients/web_app.prod.json', 'WebAppProd'],
  ['webApp', 'WebApp'],
  ['HR portal.yml', 'HRPortal'],
  ['2fa.yaml', '2fa'],
  ['-', 'UserPoolClient'],
])('%s is %s', (file, id) => expect(logicalIdOf(file)).toEqual(E.right(id)));

test.each([['___.yaml'], ['веб.yaml'], ['café.yaml'], [''], [`${'a'.repeat(250)}.yaml`]])(
  '%j has none',
  (file) => expect(E.isLeft(logicalIdOf(file))).toBe(true),
);
