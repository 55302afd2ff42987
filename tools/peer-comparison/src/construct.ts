/** The CDK construct `UserPoolClient`, which throws its findings. */
import { App, Stack } from 'aws-cdk-lib';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { constructOptions, Unsayable } from './construct-props';
import { versionOf } from './package-version';
import { importedPoolId } from './pool';
import { examined, type Answer, type Client, type Tool } from './tool';

const examine = ({ properties }: Client): Answer => {
  const stack = new Stack(new App({ analyticsReporting: false }), 'Client');
  const userPool = UserPool.fromUserPoolId(stack, 'Pool', importedPoolId);
  try {
    new UserPoolClient(stack, 'Resource', { userPool, ...constructOptions(properties, stack) });
    return examined([]);
  } catch (thrown) {
    if (thrown instanceof Unsayable) return { kind: 'cannot say', because: thrown.message };
    const { name, message } = thrown as Error;
    return examined([{ rule: name, message, severity: 'error' }]);
  }
};

export const construct: Tool = {
  name: 'construct UserPoolClient',
  version: versionOf('aws-cdk-lib'),
  examine: (clients) => clients.map(examine),
};
