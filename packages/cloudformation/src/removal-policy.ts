/** What happens to a client when its resource is removed, in the words of the CDK construct. */
export type RemovalPolicy = 'destroy' | 'retain' | 'retain-on-update-or-delete';

/** The attributes of a resource that tell CloudFormation the same. */
export interface RetentionAttributes {
  readonly DeletionPolicy: 'Delete' | 'Retain' | 'RetainExceptOnCreate';
  readonly UpdateReplacePolicy: 'Delete' | 'Retain';
}

const attributes: { readonly [P in RemovalPolicy]: RetentionAttributes } = {
  destroy: { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' },
  retain: { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
  'retain-on-update-or-delete': {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
  },
};

/** The attributes for a removal policy; none if there is no policy. */
export const retentionAttributes = (policy: RemovalPolicy | undefined): RetentionAttributes | undefined =>
  policy && attributes[policy];
