import { wordsOf, UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { toTemplate, type Clients, type Resources, type TemplateOptions } from './index';

const client = (props: object = {}): UserPoolClient => UserPoolClient.make({ disableOAuth: true, ...props });

const clients = (count: number, props?: object): Clients => {
  const one = client(props);
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`Client${index}`, one]));
};

const others = (count: number): Resources =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Topic${index}`, { Type: 'AWS::SNS::Topic' }]),
  );

/** A client with a number of references. */
const openClient = (count: number): UserPoolClient => {
  const urls = Array.from({ length: count }, (_, index) => `https://\${host${index}}/`);
  return client({ keptOAuth: { callbackUrls: urls.slice(0, 100), logoutUrls: urls.slice(100) } });
};

const refused = (of: Clients, options?: TemplateOptions) => {
  const made = toTemplate(of, options);
  return E.isLeft(made) ? made.left.map(({ code, path, message }) => ({ code, path, message })) : [];
};

const over = (count: number, counted: string, limit: number) => [
  {
    code: 'template-limit',
    path: [],
    message: `the template has ${count} ${counted}, and ${limit} is the limit of CloudFormation`,
  },
];

describe('toTemplate', () => {
  test('writes 500 resources and refuses one more', () => {
    expect(refused(clients(100), { resources: others(400) })).toEqual([]);
    expect(refused(clients(100), { resources: others(401) })).toEqual(over(501, 'resources', 500));
  });

  test('writes 200 outputs and refuses one more', () => {
    expect(refused(clients(200))).toEqual([]);
    expect(refused(clients(201))).toEqual(over(201, 'outputs', 200));
    const withSecrets = { outputSecrets: true };
    expect(refused(clients(100, { generateSecret: true }), withSecrets)).toEqual([]);
    expect(refused(clients(101, { generateSecret: true }), withSecrets)).toEqual(over(202, 'outputs', 200));
  });

  test('writes 200 parameters and refuses one more', () => {
    expect(refused({ Web: openClient(199) })).toEqual([]);
    expect(refused({ Web: openClient(200) }, { userPool: 'eu-west-1_abc' })).toEqual([]);
    expect(refused({ Web: openClient(200) })).toEqual(over(201, 'parameters', 200));
  });

  test.each(['x', 'é', '€', '😀'])('writes 1,000,000 bytes of %s and refuses one more', (character) => {
    const described = (description: string) => refused({ Web: client() }, { description });
    const bytesOf = (text: string): number => Buffer.byteLength(text);
    const bare = toTemplate({ Web: client() }, { description: '' });
    if (E.isLeft(bare)) throw new Error('the test wants a template');
    const room = 1_000_000 - bytesOf(JSON.stringify(bare.right));
    const size = bytesOf(character);
    const full = character.repeat(Math.floor(room / size)) + 'x'.repeat(room % size);
    expect(described(full)).toEqual([]);
    expect(described(`${full}x`)).toEqual(over(1_000_001, 'bytes', 1_000_000));
  });
});

test('toTemplate says how to keep to a limit, beside everything else that is wrong', () => {
  const made = toTemplate({ ...clients(501), 'not-plain': client() });
  expect(E.isLeft(made) && made.left.map(({ code }) => code)).toEqual([
    'template-limit',
    'template-limit',
    'logical-id-format',
  ]);
  expect(E.isLeft(made) && wordsOf(made.left[0]).fix).toBe(
    'divide the clients among several templates, each for a stack of its own',
  );
});
