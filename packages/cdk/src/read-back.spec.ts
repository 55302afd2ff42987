import { fromRecord, reference, text } from '@org/cognito-core';
import { Aws, CfnParameter } from 'aws-cdk-lib';
import {
  OAuthScope,
  UserPoolClientIdentityProvider,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { synthesised, webApp } from '../fixtures/web-app';
import { readBack } from './index';

const props: UserPoolClientOptions = {
  userPoolClientName: `web-${Aws.REGION}`,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: ['https://a.b'],
    scopes: [OAuthScope.OPENID],
  },
  supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
};

describe('readBack', () => {
  test('reads a client that the CDK synthesised', () => {
    const { stack, userPool } = webApp();
    const read = readBack(synthesised(userPool.addClient('App', props)).Properties);
    if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
    const { record, userPool: id, references } = read.right;
    expect(id).toEqual(stack.resolve(userPool.userPoolId));
    expect(references).toEqual({ 'AWS::Region': { Ref: 'AWS::Region' } });
    expect(E.isRight(fromRecord(record)) && record.ClientName).toEqual(text`web-${reference('AWS::Region')}`);
  });

  test.each([
    ['a string', (parameter: CfnParameter) => parameter.valueAsString],
    ['a token', (parameter: CfnParameter) => parameter.value],
  ])('gives a bound value the name that it is bound to: %s', (_, valueOf) => {
    const { stack, userPool } = webApp();
    const parameter = new CfnParameter(stack, 'Stage');
    const client = userPool.addClient('App', { ...props, userPoolClientName: parameter.valueAsString });
    const read = readBack(synthesised(client).Properties, { stage: valueOf(parameter) });
    expect(E.isRight(read) && read.right.record.ClientName).toEqual(text`${reference('stage')}`);
  });

  test('refuses what is not a client', () => {
    expect(E.isLeft(readBack({ UserPoolId: 'a', ClientNam: 'b' }))).toBe(true);
    expect(E.isLeft(readBack(undefined))).toBe(true);
  });
});
