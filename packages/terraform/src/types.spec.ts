/** A reference that no client has cannot be bound. The compiler checks this file. */
import { reference, text, UserPoolClient } from '@org/cognito-core';
import { expression, toConfigurationOrThrow } from './index';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });

const plain = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'plain' });

describe('toConfigurationOrThrow', () => {
  test('takes only the names of references that the clients have', () => {
    const bound = [
      () => toConfigurationOrThrow({ web }, { references: { stage: expression('var.environment') } }),
      () => toConfigurationOrThrow({ web, plain }, { references: { stage: 'live' } }),
      () => toConfigurationOrThrow({ web }),
      // @ts-expect-error the client has no such reference
      () => toConfigurationOrThrow({ web }, { references: { stag: 'live' } }),
      // @ts-expect-error the client has no reference at all
      () => toConfigurationOrThrow({ plain }, { references: { stage: 'live' } }),
    ];
    expect(bound.every((make) => typeof make() === 'object')).toBe(true);
  });
});
