/** Templates are compared in every deployment. */
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const template = `Parameters:
  Stage: { Type: String, AllowedValues: [dev, test, prod], Default: dev }
  Callback: { Type: String, Default: 'https://old.example.com/' }
  Minutes: { Type: Number, Default: 60 }
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ClientName: !Sub '\${Stage}-web'
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      CallbackURLs: [!Ref Callback, !If [IsProd, 'https://prod.example.com/', !Ref AWS::NoValue]]
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: !Ref Minutes
      TokenValidityUnits: { AccessToken: minutes }
  Worker:
    Type: AWS::Cognito::UserPoolClient
    Condition: IsProd
    Properties: { UserPoolId: !Ref Pool, ClientName: worker }
`;

const changed = (...changes: ReadonlyArray<readonly [string, string]>): string =>
  changes.reduce((text, [before, after]) => text.replace(before, after), template);

const diff = (after: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['diff', 'a.yaml', 'b.yaml', ...args], {
    cwd: folderOf({ 'a.yaml': template, 'b.yaml': after }),
  });

/** The lines that name a client or a property. */
const named = ({ stdout }: Ended): ReadonlyArray<string> =>
  stdout
    .split('\n')
    .filter((line) => /^(?:Web|Worker|\d+ client)|^ {2}[A-Za-z.]+(?:, when|, with|:)/.test(line));

test('a template differs in no world from itself', async () => {
  expect(await diff(template)).toEqual({ code: 0, stdout: '2 clients: 2 equal\n', stderr: '' });
});

test('a change says in which deployments it is, if not in all', async () => {
  const after = changed(
    ['prod.example.com', 'new.example.com'],
    ['[openid]', '[openid, email]'],
    ['- IsProd', '- IsProd'],
  );
  const ended = await diff(after);
  expect(ended.code).toBe(1);
  expect(named(ended)).toEqual([
    'Web: 2 changes',
    '  oAuth.scopes:',
    '  oAuth.callbackUrls, when IsProd:',
    '2 clients: 1 equal, 1 changed',
  ]);
  expect(named(await diff(after, '--parameters', 'Stage=dev'))).toEqual([
    'Web: 1 change',
    '  oAuth.scopes:',
    '1 client: 1 changed',
  ]);
});

test('a client that comes or goes in some deployments is told in these', async () => {
  const ended = await diff(changed(['Condition: IsProd', 'Condition: IsTest']));
  expect(named(ended)).toEqual([
    'Worker, when IsTest: added',
    'Worker, when IsProd: removed',
    '2 clients: 1 equal, 1 added, 1 removed',
  ]);
  const more = await diff(changed(['    Condition: IsProd\n', '']));
  expect(named(more)).toEqual(['Worker, when not IsProd: added', '2 clients: 2 equal, 1 added']);
});

test('another default is a change with that default', async () => {
  const after = changed(['https://old.', 'https://new.'], ['Default: 60', 'Default: 30']);
  expect(named(await diff(after))).toEqual([
    'Web: 2 changes',
    '  oAuth.callbackUrls, with the default of Callback:',
    '  accessTokenValidity, with the default of Minutes: 1 hour → 30 minutes',
    '2 clients: 1 equal, 1 changed',
  ]);
  expect((await diff(after, '--parameters', 'Minutes=5', 'Callback=https://x.example.com/')).code).toBe(0);
});

test('a default that counts in some deployments says so', async () => {
  const [before, after] = ['a', 'b'].map((name) =>
    changed(
      ['Default: dev }', `Default: dev }\n  Name: { Type: String, Default: ${name} }`],
      ["!Sub '${Stage}-web'", '!If [IsProd, !Ref Name, web]'],
    ),
  ) as [string, string];
  const ended = await runProgram(['diff', 'a.yaml', 'b.yaml'], {
    cwd: folderOf({ 'a.yaml': before, 'b.yaml': after }),
  });
  expect(named(ended)[1]).toBe('  userPoolClientName, when IsProd, with the default of Name: a → b');
});

test('programs and pull requests are told the world too', async () => {
  const after = changed(['prod.example.com', 'new.example.com'], ['Condition: IsProd', 'Condition: IsTest']);
  const { clients } = JSON.parse((await diff(after, '--format', 'json')).stdout) as {
    readonly clients: ReadonlyArray<{ readonly changes: ReadonlyArray<unknown> }>;
  };
  const world = { label: 'when IsProd', choices: { IsProd: true } };
  expect(clients).toMatchObject([
    { status: 'changed', changes: [{ path: ['oAuth', 'callbackUrls'], world }] },
    { status: 'added', world: { label: 'when IsTest' } },
    { status: 'removed', world },
  ]);
  const { stdout } = await diff(after, '--format', 'markdown');
  expect(stdout).toContain('| `oAuth.callbackUrls`<br>when IsProd | ');
  expect(stdout).toContain('### `Worker, when IsTest`: added\n');
});

test('clients with errors in some deployments are not compared', async () => {
  const ended = await diff(changed(['ClientName: worker', 'AuthSessionValidity: !If [IsProd, 20, 3]']));
  expect([ended.code, ended.stdout]).toEqual([2, '']);
  expect(ended.stderr).toContain('error auth-session-range');
  const open = await diff(changed(['[code]', '[!If [IsTest, cod, code]]']));
  expect([open.code, open.stdout]).toEqual([2, '']);
  expect(open.stderr).toMatch(/error oauth-flow-unknown .*, when IsTest\n/);
});

test('beside anything else, a template is compared as it is deployed by default', async () => {
  const props = 'userPoolClientName: worker\ndisableOAuth: true\nsupportedIdentityProviders: []\n';
  const cwd = folderOf({ 'a.yaml': template, 'worker.yaml': props });
  const ended = await runProgram(['diff', 'a.yaml', 'worker.yaml', '--client', 'Worker'], { cwd });
  expect(ended).toMatchObject({
    code: 0,
    stderr: 'a.yaml: Worker is compared as it is when IsProd; --parameters says what the deployment gives\n',
  });
  const web = await runProgram(['diff', 'worker.yaml', 'a.yaml', '--client', 'Web'], { cwd });
  expect(web.stderr).toContain('a.yaml: Web is compared as it is deployed by default, when not IsProd;');
  const given = ['diff', 'a.yaml', 'worker.yaml', '--client', 'Worker', '--parameters', 'Stage=prod'];
  expect((await runProgram(given, { cwd })).stderr).toBe('');
});

test('what is wrong with values of parameters is told', async () => {
  expect(await diff(template, '--parameters', 'Stgae=prod')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: no template has the parameter Stgae; did you mean Stage?\n',
  });
  expect(await diff(template, '--parameters', 'Colour=red')).toMatchObject({
    code: 0,
    stderr: 'no template has the parameter Colour, so its value decides nothing\n',
  });
  expect(await diff(template, '--parameters', 'none.json')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('file-unreadable') as string,
  });
});

test('a key that stands twice is told, and the last one holds', async () => {
  const ended = await diff(changed(['ClientName: worker', 'ClientName: old, ClientName: worker']));
  expect(ended.stdout).toBe('2 clients: 2 equal\n');
  expect(ended.stderr).toMatch(/^b\.yaml:24:\d+: warning key-duplicate/);
});
