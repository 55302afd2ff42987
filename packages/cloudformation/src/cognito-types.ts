/** The types of the resources that a client has to do with. */
export const userPoolType = 'AWS::Cognito::UserPool';

export const userPoolClientType = 'AWS::Cognito::UserPoolClient';

export const providerType = 'AWS::Cognito::UserPoolIdentityProvider';

export const resourceServerType = 'AWS::Cognito::UserPoolResourceServer';
