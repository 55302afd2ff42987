import { bearsOnUserPools } from './index';

test.each(['UserPool', 'UserPoolClient', 'UserPoolIdentityProvider', 'UserPoolResourceServer'])(
  'a resource of Cognito bears on user pools: %s',
  (type) => {
    expect(bearsOnUserPools(`AWS::Cognito::${type}`)).toBe(true);
  },
);

test.each(['Custom::Code', 'AWS::CloudFormation::CustomResource', 'AWS::CloudFormation::Stack', 'A::B::C'])(
  'a resource that runs code may bear on user pools: %s',
  (type) => {
    expect(bearsOnUserPools(type)).toBe(true);
  },
);

test.each(['AWS::SNS::Topic', 'AWS::Lambda::Function', 'AWS::Cognito::UserPoolGroup'])(
  'another resource of AWS does not bear on user pools: %s',
  (type) => {
    expect(bearsOnUserPools(type)).toBe(false);
  },
);
