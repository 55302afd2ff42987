import {
  advice,
  encode,
  InvalidUserPoolClientError,
  isError,
  toRecord,
  type UserPoolClient,
} from '@org/cognito-core';
import { client, faultyProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { stringify } from 'yaml';
import { checkProps, decodeClient, InvalidClientFileError, decodeClientOrThrow, parseSource } from '../index';

const runsOfEach = { numRuns: runs(0.3) };

/** The names of every reference in a client. */
const namesIn = (given: UserPoolClient): ReadonlyArray<string> => [
  ...new Set(
    [...JSON.stringify(toRecord(given)).matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name ?? ''),
  ),
];

const formats = {
  JSON: (value: unknown) => JSON.stringify(value),
  YAML: (value: unknown) => stringify(value),
};

/** What a text is refused for. */
const refused = (text: string, references: ReadonlyArray<string> = []) => {
  const decoded = decodeClient(text, { references });
  if (E.isRight(decoded)) throw new Error('The text is not refused.');
  return decoded.left;
};

describe.each(['JSON', 'YAML'] as const)('%s', (format) => {
  test('of a client gives the client, if the program names its references', () => {
    fc.assert(
      fc.property(client(), (given) => {
        const text = formats[format](encode(given));
        expect(decodeClient(text, { references: namesIn(given) })).toEqual(E.right({ client: given }));
        expect(decodeClientOrThrow(text, { references: namesIn(given) })).toEqual({ client: given });
      }),
      runsOfEach,
    );
  });

  test('of a client is refused if the program lacks one of its references, at a place in the text', () => {
    fc.assert(
      fc.property(client(), fc.nat(), (given, some) => {
        const names = namesIn(given);
        fc.pre(names.length > 0);
        const lacking = names[some % names.length];
        const errors = refused(
          formats[format](encode(given)),
          names.filter((name) => name !== lacking),
        ).filter(isError);
        expect(errors).not.toEqual([]);
        for (const { code, message, position } of errors) {
          expect({ code, message }).toEqual({
            code: 'reference-unbound',
            message: `the program has no value for \${${lacking}}`,
          });
          expect(position).toBeDefined();
        }
      }),
      runsOfEach,
    );
  });
});

test('props with mistakes are refused with all that `checkProps` says of them', () => {
  fc.assert(
    fc.property(faultyProps(), ({ props }) => {
      const text = E.toUnion(
        E.tryCatch(
          () => JSON.stringify(props),
          () => undefined,
        ),
      );
      fc.pre(text !== undefined);
      const source = parseSource(text);
      if (E.isLeft(source)) throw new Error('JSON is not read as YAML.');
      const { issues } = checkProps(source.right);
      fc.pre(issues.some(isError));
      const left = refused(text);
      expect(left.filter(({ code }) => code !== 'reference-unbound')).toEqual(issues);
      expect(() => decodeClientOrThrow(text)).toThrow(InvalidClientFileError);
      expect(() => decodeClientOrThrow(text)).toThrow(InvalidUserPoolClientError);
    }),
    runsOfEach,
  );
});

test('any text at all is decoded or refused, with a reason', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const decoded = decodeClient(text);
      expect(E.isRight(decoded) || decoded.left.length > 0).toBe(true);
    }),
    runsOfEach,
  );
});

const web = `disableOAuth: true
userPoolClientName: web-\${stage}
accessTokenValidity: { minutes: 20 }
`;

test('lint settings come beside the client', () => {
  const text = `${web}lint:\n  downgrade: { access-token-range: "Tests of expiry." }\n`;
  const { client: loaded, ...lint } = decodeClientOrThrow(text.replace('20', '4'), { references: ['stage'] });
  expect(loaded.accessTokenValidity).toEqual({ seconds: 240 });
  expect(lint).toEqual({ downgrade: { 'access-token-range': 'Tests of expiry.' } });
});

test('what is known of the user pool decides more rules', () => {
  const text = 'disableOAuth: true\nreadAttributes: ["custom:tier"]\n';
  expect(decodeClient(text)).toMatchObject({ _tag: 'Right' });
  expect(decodeClient(text, { context: { attributes: {} } })).toMatchObject({
    left: [{ code: 'attr-unknown', position: { line: 2, column: 18 } }],
  });
});

test('a reference that the program does not name is an error at each of its places', () => {
  const text = `oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid]
  callbackUrls:
    - https://\${stag}.example.com/
    - https://www.example.com/\${page}
`;
  const issue = { code: 'reference-unbound', severity: 'error' };
  expect(refused(text, ['stage'])).toMatchObject([
    {
      ...issue,
      path: ['oAuth', 'callbackUrls', 0],
      fixes: [advice('write ${stage}')],
      position: { line: 5, column: 7 },
    },
    {
      ...issue,
      path: ['oAuth', 'callbackUrls', 1],
      fixes: [advice('list page in the references of the program, or write $${ for a literal ${')],
      position: { line: 6, column: 7 },
    },
  ]);
});

test('a literal `${` is no reference', () => {
  const codes = refused('disableOAuth: true\nuserPoolClientName: "$${a}"\n').map(({ code }) => code);
  expect(codes).toEqual(['client-name-format']);
});

test('references in the reasons of lint settings are none', () => {
  const text = 'disableOAuth: true\nlint: { downgrade: { token-order: "As in ${stage}." } }\n';
  expect(decodeClientOrThrow(text).downgrade).toEqual({ 'token-order': 'As in ${stage}.' });
});

test('a template is refused in one sentence', () => {
  expect(refused('Resources: {}\n')).toEqual([
    {
      code: 'file-format',
      severity: 'error',
      path: [],
      message: 'is a CloudFormation template, not the props of an app client',
      fixes: [advice('write its app client as props, with `cognito-client import`')],
      position: { line: 1, column: 1 },
    },
  ]);
});

test('the error has every issue, after its file, line and column', () => {
  const text = 'disableOAuth: true\naccessTokenValidity: { minutes: 4 }\nwriteAttributes: [tier]\n';
  const made = E.tryCatch(() => decodeClientOrThrow(text, { file: 'web.yaml' }), E.toError);
  expect(E.isLeft(made) && made.left).toMatchObject({
    name: 'InvalidClientFileError',
    file: 'web.yaml',
    issues: [{ code: 'access-token-range' }, { code: 'attr-unknown' }],
    message: `web.yaml does not hold a valid app client, because of 2 issues:
web.yaml:2:1: error access-token-range  accessTokenValidity: is 4 minutes, but must be 5 minutes to 1 day
  fix: give 5 minutes to 1 day
web.yaml:3:19: error attr-unknown  writeAttributes[0]: is neither a standard attribute nor one that begins with \`custom:\`
  fix: write a custom attribute as \`custom:<name>\``,
  });
  expect(() => decodeClientOrThrow(text)).toThrow(
    /^the text does not hold .* 2 issues:\n2:1: error access-token-range /,
  );
});

test('the error prints an issue that has no place without one', () => {
  const issue = {
    code: 'file-unreadable',
    severity: 'error',
    path: [],
    message: 'is gone',
    fixes: [advice('look')],
  } as const;
  expect(new InvalidClientFileError([issue]).message).toMatch(/1 issue:\nerror file-unreadable {2}is gone\n/);
});

test('a client is refused for what strict makes an error, where strict is asked for', () => {
  const text =
    'disableOAuth: true\ngenerateSecret: true\nenableTokenRevocation: false\npreventUserExistenceErrors: true\n';
  expect(E.isRight(decodeClient(text))).toBe(true);
  const refused = decodeClient(text, { ruleSet: 'strict' });
  expect(E.isLeft(refused) && refused.left.map(({ code, severity }) => [severity, code])).toEqual([
    ['error', 'token-revocation-off'],
  ]);
});
