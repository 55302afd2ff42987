/** The works that several rules cite, each with its title and the date on which it was read. */
import type { OwnSource, PublishedSource } from './source';

type Citation = (says: string) => PublishedSource;

/** The API reference of the service, as the SDK for JavaScript repeats it. */
export const apiReference = (page: string, says: string): PublishedSource => ({
  kind: 'documentation',
  says,
  where: `Amazon Cognito user pools API Reference, ${page}`,
  read: '2026-11-30',
});

/** The model that the SDKs are made from: types, patterns and sizes. */
export const serviceModel: Citation = (says) => ({
  kind: 'api-model',
  says,
  where: 'API model of cognito-idp, botocore 1.43.107',
  read: '2026-11-22',
});

/** The schema of the resource that CloudFormation publishes. */
export const resourceSchema: Citation = (says) => ({
  kind: 'api-model',
  says,
  where: 'CloudFormation schema of AWS::Cognito::UserPoolClient, October 2026',
  read: '2026-11-22',
});

/** The developer guide of the service. */
export const developerGuide = (page: string, says: string): PublishedSource => ({
  kind: 'documentation',
  says,
  where: `Amazon Cognito Developer Guide, ${page}`,
  read: '2026-11',
});

/** The last edition of the developer guide that was published as source, in 2023. */
export const developerGuideOf2023 = (page: string, says: string): PublishedSource => ({
  kind: 'documentation',
  says,
  where: `Amazon Cognito Developer Guide of 2023, ${page}`,
  read: '2026-11-22',
});

/** The CDK's own construct, as it is documented and as it behaves. */
export const construct: Citation = (says) => ({
  kind: 'documentation',
  says,
  where: 'aws-cdk-lib 2.276.0, UserPoolClient',
  read: '2026-11-22',
});

/** An answer of the service that somebody has published. */
export const recorded = (where: string, says: string): PublishedSource => ({
  kind: 'recorded',
  says,
  where,
  read: '2026-11-22',
});

/** A rule of cdk-preflight, whose authors deploy what each of their errors is about. */
export const preflight = (rule: string, says: string): PublishedSource =>
  recorded(`cdk-preflight 0.0.143, ${rule}`, says);

/** What CloudFormation answered when clients were read that it had made. */
export const readBackByCloudFormation: Citation = (says) => recorded('go-to-k/cdk-real-drift', says);

/** A standard. */
export const specification = (where: string, says: string): PublishedSource => ({
  kind: 'specification',
  says,
  where,
  read: '2026-11',
});

/** A decision about our own props and settings. */
export const design = (says: string): OwnSource => ({ kind: 'design', says });

/** What we conclude, and nobody has shown. */
export const reasoning = (says: string): OwnSource => ({ kind: 'reasoning', says });
