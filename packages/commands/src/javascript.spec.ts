import { findWrittenClients, languageOf } from './index';
import { clientsInScript } from './javascript';

const program = `import { UserPool } from 'aws-cdk-lib/aws-cognito';
new UserPool(stack, 'Users').addClient('Web', { disableOAuth: true, authSessionValidity: { minutes: 20 } });`;

describe('clientsInScript', () => {
  test('finds at once what findWrittenClients finds', async () => {
    for (const language of ['typescript', 'javascript'] as const) {
      const found = clientsInScript(program, { language });
      const later = await findWrittenClients(program, { language });
      expect(found.map(({ issues }) => issues)).toEqual(later.map(({ issues }) => issues));
      expect(found[0]?.issues).toHaveLength(1);
    }
  });

  test('takes TypeScript where nothing else is said, and the rules of its caller', () => {
    expect(clientsInScript(program.replace("'Web'", "'Web' as string"))).toHaveLength(1);
    const plain = program.replace(
      'authSessionValidity: { minutes: 20 }',
      'authFlows: { userPassword: true }',
    );
    expect(clientsInScript(plain)[0]?.issues).toHaveLength(1);
    expect(clientsInScript(plain, { levels: { 'auth-flow-plain-password': 'off' } })[0]?.issues).toEqual([]);
  });

  test.each(['users.addClient("Web");', 'const a = 1;', ''])(
    'parses nothing that mentions no client: %s',
    (text) => {
      expect(clientsInScript(text)).toEqual([]);
    },
  );
});

test('a program in Python is read by its language', async () => {
  const [client] = await findWrittenClients('idp.create_user_pool_client(UserPoolId=p, ClientName="a")', {
    language: 'python',
  });
  expect(client).toMatchObject({ form: 'boto3', making: 'create', name: 'a' });
});

test.each([
  ['infra/stack.ts', 'typescript'],
  ['page.tsx', 'typescript'],
  ['index.MJS', 'javascript'],
  ['app.py', 'python'],
  ['main.go', undefined],
])('%s is written in %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});
