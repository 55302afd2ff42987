/** A reference that no client has cannot be bound. The compiler checks this file. */
import { reference, text, UserPoolClient } from '@org/cognito-core';
import { toResourceOrThrow, toTemplate } from './index';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });

const worker = UserPoolClient.make({ disableOAuth: true, generateSecret: reference('withSecret') });

const plain = UserPoolClient.make({ disableOAuth: true });

describe('toResourceOrThrow and toTemplate', () => {
  test('take only the names of references that the clients have', () => {
    const bound = [
      () => toResourceOrThrow(web, { references: { stage: 'prod' } }),
      () => toResourceOrThrow(web),
      () => toResourceOrThrow(plain),
      () => toTemplate({ Web: web, Worker: worker }, { references: { stage: 'prod', withSecret: true } }),
      // @ts-expect-error the client has no such reference
      () => toResourceOrThrow(web, { references: { stag: 'prod' } }),
      // @ts-expect-error the client has no reference at all
      () => toResourceOrThrow(plain, { references: { stage: 'prod' } }),
      // @ts-expect-error none of the clients has such a reference
      () => toTemplate({ Web: web, Worker: worker }, { references: { domain: 'prod' } }),
    ];
    expect(bound.every((make) => typeof make() === 'object')).toBe(true);
  });
});
