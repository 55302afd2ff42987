import { Arn, Aws } from 'aws-cdk-lib';
import type { AnalyticsConfiguration } from 'aws-cdk-lib/aws-cognito';
import { RootConstruct } from 'constructs';

type RoleRef = NonNullable<AnalyticsConfiguration['role']>;

/** A role of which only the ARN is known. It is part of no app, and serves where only the ARN of a role is read. */
export class RoleByArn extends RootConstruct implements RoleRef {
  readonly env = { account: Aws.ACCOUNT_ID, region: Aws.REGION };

  constructor(private readonly roleArn: string) {
    super();
  }

  get roleRef(): RoleRef['roleRef'] {
    return { roleArn: this.roleArn, roleName: Arn.extractResourceName(this.roleArn, 'role') };
  }
}
