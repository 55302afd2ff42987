import type * as CognitoSdk from '@aws-sdk/client-cognito-identity-provider';
import * as E from 'fp-ts/Either';

/** The client of the service, which whoever reads a user pool installs beside this program. */
const sdkName = '@aws-sdk/client-cognito-identity-provider';

/** The part of the AWS SDK that knows user pools. */
export type Sdk = typeof CognitoSdk;

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '') &&
  error.message.includes(sdkName);

/** Loads the AWS SDK. The left side says that it is not there. */
export const loadSdk = async (): Promise<E.Either<string, Sdk>> => {
  // Which versions of Node a later SDK will ask for is nothing that who runs this program can do anything about.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  try {
    return E.right(await import('@aws-sdk/client-cognito-identity-provider'));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return E.left(`--user-pool needs the AWS SDK; run npm install --save-dev ${sdkName}`);
  }
};
