/** The resource and the construct of the CDK. */
import { constructAuthFlows } from '@org/cognito-core';
import { propertiesIn } from './declared.mjs';
import { blocks, constructNames, namesInBlock, settingNames } from './table-names.mjs';

const resource = 'aws-cognito/lib/cognito.generated.d.ts';
const construct = 'aws-cognito/lib/user-pool-client.d.ts';

/** @type {import('./check-newest-tools.mjs').NewestTool} */
export const cdk = {
  name: 'aws-cdk-lib',
  files: [resource, construct],
  comparisons: (read) => {
    const [types, own] = [read(resource), read(construct)];
    return [
      {
        what: 'CfnUserPoolClientProps',
        declared: propertiesIn(types, 'CfnUserPoolClientProps'),
        known: settingNames('cdkL1'),
      },
      ...blocks.map((block) => ({
        what: `CfnUserPoolClient.${block}Property`,
        declared: propertiesIn(types, `CfnUserPoolClient.${block}Property`),
        known: namesInBlock('cdkL1', block),
      })),
      {
        what: 'UserPoolClientOptions',
        declared: propertiesIn(own, 'UserPoolClientOptions'),
        known: constructNames(),
      },
      { what: 'OAuthSettings', declared: propertiesIn(own, 'OAuthSettings'), known: constructNames('oAuth') },
      {
        what: 'AnalyticsConfiguration',
        declared: propertiesIn(own, 'AnalyticsConfiguration'),
        known: constructNames('analytics'),
      },
      { what: 'AuthFlow', declared: propertiesIn(own, 'AuthFlow'), known: constructAuthFlows },
    ];
  },
};
