import * as fc from 'fast-check';
import { join } from 'node:path';
import { pulumiSecret, pulumiStack, terraformState } from '../../fixtures/exported';
import { folderOf, removeFolders } from '../../fixtures/program';
import { run } from '../run';

afterAll(removeFolders);

const secrets = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
  minLength: 24,
  maxLength: 64,
});

/** What can hold a secret, in the format that its tool writes. */
const sources: ReadonlyArray<(secret: string) => unknown> = [
  (ClientSecret) => ({ UserPoolClient: { ClientId: 'abc', ClientName: 'web', ClientSecret } }),
  (ClientSecret) => [
    { UserPoolClient: { ClientId: 'abc', ClientName: 'web', ClientSecret, WriteAttributes: 7 } },
  ],
  (clientSecret) => ({ disableOAuth: true, clientSecret }),
  (secret) => ({ disableOAuth: true, generateSecret: secret }),
  (ClientSecret) => ({
    Resources: {
      Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'p', ClientSecret } },
    },
  }),
  (client_secret) =>
    terraformState([
      { name: 'web', attributes: { id: 'abc', name: 'web', client_secret, read_attributes: 7 } },
    ]),
  // A state holds the secrets of other resources too.
  (result) => terraformState([{ type: 'random_string', name: 'key', attributes: { id: result, result } }]),
  ...['plaintext', 'ciphertext'].map(
    (key) => (secret: string) =>
      pulumiStack({
        name: 'web',
        clientSecret: pulumiSecret({ [key]: `"${secret}"` }),
        writeAttributes: 7,
      }),
  ),
  (clientSecret) => pulumiStack({ name: 'web', clientSecret }),
];

/** All that the program prints. */
const printedFor = async (args: ReadonlyArray<string>, input: string): Promise<string> => {
  const printed: Array<string> = [];
  const output = { write: (text: string) => void printed.push(text), isColoured: false };
  const stdin = async function* () {
    yield await Promise.resolve(Buffer.from(input));
  };
  await run(['diff', ...args], { stdin, stdout: output, stderr: output });
  return printed.join('');
};

test('law: a secret is in nothing that is printed, whether its source can be read or not', async () => {
  const other = join(
    folderOf({ 'other.yaml': 'userPoolClientName: other\ndisableOAuth: true\n' }),
    'other.yaml',
  );
  await fc.assert(
    fc.asyncProperty(
      secrets,
      fc.constantFrom(...sources),
      fc.constantFrom(undefined, 2),
      fc.constantFrom('text', 'json', 'markdown'),
      fc.option(fc.integer({ min: 1, max: 99 }), { nil: 100 }),
      fc.boolean(),
      async (secret, sourceOf, indent, format, percent, isBefore) => {
        const whole = JSON.stringify(sourceOf(secret), undefined, indent);
        const input = whole.slice(0, Math.ceil((whole.length * percent) / 100));
        const sides = isBefore ? ['-', other] : [other, '-'];
        const printed = await printedFor([...sides, '--format', format], input);
        expect(printed).not.toBe('');
        for (let start = 0; start + 8 <= secret.length; start += 1) {
          if (printed.includes(secret.slice(start, start + 8))) throw new Error(printed);
        }
      },
    ),
  );
});
