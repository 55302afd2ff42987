import { CfnElement, type Stack } from 'aws-cdk-lib';

/** A template as it is, without constructs for its resources. */
export class WholeTemplate extends CfnElement {
  constructor(
    stack: Stack,
    private readonly template: object,
  ) {
    super(stack, 'Template');
  }

  /** The CDK asks every element for its part of the template. */
  _toCloudFormation(): object {
    return this.template;
  }
}
