/** The typical client by the official construct. */
import { App, Duration, Stack } from 'aws-cdk-lib';
import {
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { typicalProps } from './typical-client.mjs';

const providers = UserPoolClientIdentityProvider;

/**
 * The typical client in the props of the official construct.
 *
 * @param {number} index
 */
export const officialOptions = (index) => {
  const { oAuth, ...props } = typicalProps(index);
  return {
    ...props,
    accessTokenValidity: Duration.minutes(props.accessTokenValidity.minutes),
    idTokenValidity: Duration.minutes(props.idTokenValidity.minutes),
    refreshTokenValidity: Duration.days(props.refreshTokenValidity.days),
    supportedIdentityProviders: [providers.COGNITO, providers.GOOGLE],
    oAuth: { ...oAuth, scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE] },
  };
};

/**
 * Builds and synthesises a stack, and answers its template.
 *
 * @param {number} clients
 * @param {string} outdir
 */
export const synthesise = (clients, outdir) => {
  const app = new App({ analyticsReporting: false, outdir });
  const stack = new Stack(app, 'Stack');
  const userPool = UserPool.fromUserPoolId(stack, 'Pool', 'eu-west-1_a1B2c3D4e');
  for (let index = 0; index < clients; index += 1)
    new UserPoolClient(stack, `Client${index}`, { userPool, ...officialOptions(index) });
  return app.synth().getStackArtifact(stack.artifactId).template;
};
