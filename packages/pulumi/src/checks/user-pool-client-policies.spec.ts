/** The policy pack, asked over Pulumi's protocol about the resources that a program registers in a preview. */
import { join } from 'node:path';
import { runPolicyPack, type Violation } from '../../fixtures/run-policy-pack';
import { runProgram } from '../../fixtures/run-program';

jest.setTimeout(300_000);

const fixture = (name: string): string => join(__dirname, '..', '..', 'fixtures', name);

const check = async (config: Readonly<Record<string, string>>) => {
  const { registrations } = await runProgram(fixture('programs/with-checks.ts'), { preview: true, config });
  return runPolicyPack(fixture('policy-packs/cognito'), registrations);
};

const told = (violations: ReadonlyArray<Violation>): ReadonlyArray<string> =>
  violations.map(({ policy, level, message, urn }) =>
    [policy, level, /^(?:error|warning) (\S+)/m.exec(message)?.[1], urn.split('::').pop()].join(' '),
  );

describe('a policy pack', () => {
  test('reports each mistake once: what a client has by itself, then what the stack says about it', async () => {
    const { ofResources, ofStack } = await check({
      'acme:logout': 'http://a.example',
    });
    expect([...told(ofResources)].sort()).toEqual([
      'user-pool-client-error mandatory access-token-range native',
      'user-pool-client-error mandatory callback-url-https web-client',
      'user-pool-client-error mandatory logout-url-https web-client',
    ]);
    expect([...told(ofStack)].sort()).toEqual([
      'user-pool-client-in-stack-error mandatory idp-exists ours',
      'user-pool-client-in-stack-error mandatory scope-unknown web-client',
      expect.stringMatching(/^user-pool-client-in-stack-warning advisory lint-unused /),
    ]);
    expect(ofResources.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('error callback-url-https  callbackUrls[1]: uses plain HTTP'),
    );
  });

  test('lets a good program pass, with values that the preview does not know', async () => {
    const { ofResources, ofStack } = await check({ 'acme:logout': 'https://a.example', 'acme:good': 'true' });
    expect([told(ofResources), told(ofStack).filter((each) => !each.includes('lint-unused'))]).toEqual([
      [],
      [],
    ]);
  });
});
