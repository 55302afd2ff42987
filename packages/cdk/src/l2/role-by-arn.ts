import { Arn, Aws } from 'aws-cdk-lib';
import type { AnalyticsConfiguration } from 'aws-cdk-lib/aws-cognito';
import { RootConstruct } from 'constructs';

type RoleRef = NonNullable<AnalyticsConfiguration['role']>;

/** A role that is known by its ARN alone, as part of no app: where an ARN is all that is asked of a role. */
export class RoleByArn extends RootConstruct implements RoleRef {
  readonly env = { account: Aws.ACCOUNT_ID, region: Aws.REGION };

  constructor(private readonly roleArn: string) {
    super();
  }

  get roleRef(): RoleRef['roleRef'] {
    return { roleArn: this.roleArn, roleName: Arn.extractResourceName(this.roleArn, 'role') };
  }
}
