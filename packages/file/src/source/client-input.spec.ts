import * as E from 'fp-ts/Either';
import {
  checkTemplate,
  decodeClient,
  fixSource,
  mayBeClientInput,
  parseSource,
  templateIn,
  type SourceFile,
} from '../index';

const parsed = (text: string): SourceFile => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right;
};

const told = async (text: string) =>
  (await checkTemplate(parsed(text))).issues.map(({ code, path, position }) => [code, path, position?.line]);

const pool = 'UserPoolId: eu-west-1_a1B2c3D4e\n';
const settings = 'ReadAttributes: [Email, email]\nAuthSessionValidity: 20\n';

describe('the input of the AWS CLI', () => {
  test('that makes a client is checked as the properties of a resource, at its places', async () => {
    const properties = `${pool}ClientName: web\nSupportedIdentityProviders: [COGNITO]\n${settings}`;
    const issues = [
      ['attr-unknown', ['ReadAttributes', 0], 4],
      ['auth-session-range', ['AuthSessionValidity'], 5],
    ];
    expect(await told(properties)).toEqual(issues);
    const template = `Web:\n  Type: AWS::Cognito::UserPoolClient\n  Properties:\n    ${properties.trim().replaceAll('\n', '\n    ')}\n`;
    expect(await told(template)).toEqual(
      issues.map(([code, path, line]) => [
        code,
        ['Web', 'Properties', ...(path as ReadonlyArray<string>)],
        Number(line) + 3,
      ]),
    );
  });

  test('that makes a client needs a name, and one that changes a client does not', async () => {
    const nameless = `${pool}SupportedIdentityProviders: [COGNITO]\n`;
    expect(await told(nameless)).toEqual([['client-name-required', [], 1]]);
    expect(await told(`ClientId: abc123\n${nameless}`)).toEqual([]);
  });

  test('is repaired', async () => {
    const { source, applied } = await fixSource(parsed(`${pool}ClientName: web\n${settings}`));
    expect(applied).not.toEqual([]);
    expect(source.text).toContain('ReadAttributes: [email]\n');
  });

  test('is not loaded as props', () => {
    const decoded = decodeClient(`${pool}ClientName: web\n`);
    expect(E.isLeft(decoded) && decoded.left.map(({ code, message }) => [code, message])).toEqual([
      ['file-format', 'is the input of the AWS CLI, not the props of an app client'],
    ]);
  });

  test('keeps what it holds, without the id of the client', () => {
    const input = { UserPoolId: 'eu-west-1_a1B2c3D4e', ClientId: 'abc123', ReadAttributes: ['email'] };
    const view = templateIn(input);
    expect(view?.input).toEqual({
      clientId: 'abc123',
      properties: { UserPoolId: 'eu-west-1_a1B2c3D4e', ReadAttributes: ['email'] },
    });
    expect(view?.isEvaluated(['ReadAttributes'])).toBe(false);
    expect(mayBeClientInput(JSON.stringify(input))).toBe(true);
  });
});
