import { readProps } from '../index';

describe('readProps', () => {
  test('makes a client of well-formed props, whatever the rules say', () => {
    expect(readProps({ accessTokenValidity: { minutes: 1 } }).make()).toMatchObject({
      accessTokenValidity: { seconds: 60 },
    });
  });

  test('makes no client of malformed props', () => {
    expect(readProps({ accessTokenValidity: 60 }).make()).toBeUndefined();
  });
});
