import type { Analytics } from '@org/cognito-core';
import { CfnResource, Reference, Tokenization } from 'aws-cdk-lib';
import type { AnalyticsConfiguration } from 'aws-cdk-lib/aws-cognito';
import { CfnApp } from 'aws-cdk-lib/aws-pinpoint';
import * as E from 'fp-ts/Either';
import type { ReferenceValue } from '../bind';
import { boundText, type Bound } from './bound-client';
import { RoleByArn } from './role-by-arn';
import { expressFields, expressFlag, inexpressible, whereGiven, type Expressed } from './expressed';

const isPinpointApp = (value: unknown): value is CfnApp =>
  CfnResource.isCfnResource(value) && value.cfnResourceType === CfnApp.CFN_RESOURCE_TYPE_NAME;

/** The construct takes the construct of a project, and not an ARN by itself. */
const expressApplication = (arn: ReferenceValue): Expressed<CfnApp> => {
  const token = Tokenization.reverse(arn, { failConcat: false });
  return Reference.isReference(token) && token.displayName === 'Arn' && isPinpointApp(token.target)
    ? E.right(token.target)
    : inexpressible(
        'cdk-analytics-application',
        ['analytics', 'applicationArn'],
        'is not the ARN of a CfnApp, and the construct takes a CfnApp',
        'bind it to the attrArn of a CfnApp, or give applicationId, externalId and roleArn',
      );
};

/** Analytics as the construct has them. */
export const toCdkAnalytics = (analytics: Bound<Analytics>): Expressed<AnalyticsConfiguration> =>
  expressFields<AnalyticsConfiguration>({
    application: whereGiven(analytics.applicationArn, expressApplication),
    applicationId: whereGiven(analytics.applicationId, (id) => E.right(boundText(id))),
    externalId: whereGiven(analytics.externalId, (id) => E.right(boundText(id))),
    role: whereGiven(analytics.roleArn, (arn) => E.right(new RoleByArn(boundText(arn)))),
    shareUserData: whereGiven(analytics.shareUserData, (share) =>
      expressFlag(share, ['analytics', 'shareUserData']),
    ),
  });
