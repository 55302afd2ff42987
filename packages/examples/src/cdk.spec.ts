import { cloudFormationEmitter, type Json } from '@org/cognito-cloudformation';
import { toRecord } from '@org/cognito-core';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AcmeStack } from '../cdk/acme-stack';
import { appClientsIn } from '../cdk/app-clients-in';
import { exampleClient } from '../clients/example-clients';

interface SynthesisedClient {
  readonly Type: string;
  readonly DependsOn?: ReadonlyArray<string>;
  readonly Properties: Readonly<Record<string, Json>> & { readonly ClientName: string };
}

interface SynthesisedTemplate {
  readonly Resources: Readonly<Record<string, SynthesisedClient>>;
}

const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const stack = new AcmeStack(app, 'Acme', { stage: 'beta' });
const assembly = app.synth().getStackArtifact(stack.artifactId);
const template = assembly.template as SynthesisedTemplate;

/** The logical ID of the only resource whose ID begins with a word. */
const logicalId = (word: string): string => {
  const [found, another] = Object.keys(template.Resources).filter((id) => id.startsWith(word));
  expect([typeof found, another]).toEqual(['string', undefined]);
  return found as string;
};

const clientNamed = (name: string): SynthesisedClient => {
  const [found, another] = Object.values(appClientsIn(template)).filter(
    ({ Properties }) => Properties.ClientName === name,
  );
  expect([typeof found, another]).toEqual(['object', undefined]);
  return found as SynthesisedClient;
};

describe('the CDK app', () => {
  test.each([
    ['spa.yaml', 'acme-spa'],
    ['machine.yaml', 'acme-billing-worker'],
    ['server-web.yaml', 'acme-web'],
  ])('has the client of %s', (file, name) => {
    const webDomain: Json = { 'Fn::GetAtt': [logicalId('Page'), 'DomainName'] };
    const { UserPoolId, ...properties } = clientNamed(name).Properties;
    expect(UserPoolId).toEqual({ Ref: logicalId('Users0') });
    // A reference that is bound to a literal reads back as the literal.
    const expected = cloudFormationEmitter.emit(toRecord(exampleClient(file).client), {
      webDomain,
      stage: 'beta',
    });
    const record = cloudFormationEmitter.readBack(properties, { webDomain });
    expect(record).toMatchObject({ _tag: 'Right' });
    expect(record).toEqual(cloudFormationEmitter.readBack(expected, { webDomain }));
  });

  test('has only these clients, and reports no warnings', () => {
    expect(Object.keys(appClientsIn(template))).toHaveLength(3);
    expect(assembly.messages).toEqual([]);
  });

  test('creates the resources that a client names before the client', () => {
    expect(clientNamed('acme-web').DependsOn).toEqual([
      logicalId('Google'),
      logicalId('Okta'),
      logicalId('UsersApi'),
    ]);
    expect(clientNamed('acme-billing-worker').DependsOn).toEqual([logicalId('UsersApi')]);
    expect(clientNamed('acme-spa').DependsOn).toBeUndefined();
  });

  test('passes its clients to constructs of the CDK that take app clients', () => {
    const synthesised = Template.fromStack(stack);
    const id = (word: string) => ({ Ref: logicalId(word) });
    synthesised.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      JwtConfiguration: { Audience: [id('Spa'), id('Machine')] },
    });
    synthesised.hasResourceProperties('AWS::SecretsManager::Secret', {
      SecretString: { 'Fn::GetAtt': [logicalId('ServerWeb'), 'ClientSecret'] },
    });
    synthesised.hasOutput('SignIn', {
      Value: { 'Fn::Join': ['', Match.arrayWith([id('ServerWeb')])] },
    });
    expect(synthesised.findResources('AWS::Lambda::Function')).toEqual({});
  });

  test('is synthesised to the same template by the command line of the CDK', () => {
    const output = mkdtempSync(join(tmpdir(), 'cdk-out-'));
    try {
      const cdk = join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');
      const quietly = ['--quiet', '--no-notices', '--no-version-reporting', '--no-validation'];
      const plainly = ['--no-path-metadata', '--no-asset-metadata'];
      const { status, stderr } = spawnSync(
        process.execPath,
        [cdk, 'synth', '--output', output, ...quietly, ...plainly],
        {
          cwd: join(__dirname, '..', 'cdk'),
          encoding: 'utf8',
          env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', AWS_EC2_METADATA_DISABLED: 'true' },
        },
      );
      expect({ status, trouble: status === 0 ? '' : stderr }).toEqual({ status: 0, trouble: '' });
      const synthesised: unknown = JSON.parse(readFileSync(join(output, 'Acme.template.json'), 'utf8'));
      expect(synthesised).toEqual(template);
    } finally {
      rmSync(output, { recursive: true });
    }
  }, 120_000);
});
