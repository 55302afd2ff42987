import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { cognitoClient, expectOutcome, projectWith, run, write } from './project.mjs';

const version = '3.40.0';

/** Packaging signs in nowhere, but asks for credentials. */
const environment = {
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  SLS_TELEMETRY_DISABLED: '1',
  SLS_NOTIFICATIONS_MODE: 'off',
};

/** @type {import('./project.mjs').Framework} */
export const serverless = {
  title: `Serverless ${version}`,
  weighs: '250 MB',
  check: async (setting) => {
    const project = await projectWith('serverless', setting, [], [`serverless@${version}`]);
    for (const file of ['web.yaml', 'serverless.yml']) write(project, file, setting.files.get(file) ?? '');
    expectOutcome(
      'emit',
      cognitoClient(project, 'emit', 'web.yaml', '--to', 'cloudformation', '--out', 'clients.yaml'),
      0,
    );
    const program = join(project, 'node_modules/serverless/bin/serverless.js');
    expectOutcome('serverless package', run(project, [program, 'package'], environment), 0);
    expectOutcome('validate', cognitoClient(project, 'validate', '.serverless'), 0, /^1 file, 0 errors/m);

    /** @type {{ Resources: Record<string, { Properties: object }>, Parameters: object }} */
    const template = JSON.parse(
      readFileSync(join(project, '.serverless/cloudformation-template-update-stack.json'), 'utf8'),
    );
    const found = { ...template.Resources['Web']?.Properties, Parameters: template.Parameters };
    const expected = {
      UserPoolId: { Ref: 'Users' },
      ClientName: { 'Fn::Sub': 'web-${stage}' },
      Parameters: { stage: { Type: 'String', Default: 'dev' } },
    };
    if (!isDeepStrictEqual({ ...found, ...expected }, found))
      throw new Error(`the packaged client is ${JSON.stringify(found)}`);
  },
};
