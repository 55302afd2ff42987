import { encode, type UserPoolClientProps } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { parseSource, printCommentedProps } from '../index';

const valueOf = (text: string): unknown => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right.value;
};

/** Comments with everything that could end them. */
const line = fc.string({
  unit: fc.constantFrom('a', ' ', '#', ':', '"', '-', '\n', '\r', '\t', '\u2028', '😀'),
});

test('what is printed of props parses to the same props, whatever is said of them', () => {
  fc.assert(
    fc.property(
      client(),
      fc.array(line),
      fc.dictionary(fc.constantFrom('oAuth', 'authFlows', 'oAuth.flows', 'disableOAuth'), line),
      (given, about, why) => {
        // Props in their file form are props too.
        const props = encode(given) as unknown as UserPoolClientProps;
        expect(valueOf(printCommentedProps({ about, props, why }))).toEqual(props);
      },
    ),
    { numRuns: runs(0.5) },
  );
});

test('settings about issues stand beside the props, and parse to the same settings', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (silence) => {
      const text = printCommentedProps({
        about: [],
        props: { disableOAuth: true },
        lint: { silence },
        why: {},
      });
      expect(valueOf(text)).toEqual({ disableOAuth: true, lint: { silence } });
    }),
  );
});

test('a reason stands above its line, and one of a property that is not there nowhere', () => {
  expect(
    printCommentedProps({
      about: ['The back office.', 'It has no users of its own.'],
      props: { oAuth: { flows: { clientCredentials: true } }, accessTokenValidity: { minutes: 15 } },
      why: {
        'oAuth.flows': 'The program signs in.\nNobody else does.',
        accessTokenValidity: 'Short.',
        idTokenValidity: 'Nowhere.',
      },
    }),
  ).toBe(`# The back office.
# It has no users of its own.

oAuth:
  # The program signs in.
  # Nobody else does.
  flows: { clientCredentials: true }
# Short.
accessTokenValidity: { minutes: 15 }
`);
});

test.each(['a\n\u2028', '\n\ra', 'a\r\nb', '\u0085a'])('%j ends no comment', (text) => {
  const props = { disableOAuth: true } as const;
  expect(valueOf(printCommentedProps({ about: [text], props, why: { disableOAuth: text } }))).toEqual(props);
});
