/** What clients can be written for. */
export const backends = [
  { id: 'cloudformation', label: 'CloudFormation' },
  { id: 'cdk', label: 'CDK' },
  { id: 'pulumi', label: 'Pulumi' },
  { id: 'terraform', label: 'Terraform' },
] as const;

/** A backend. */
export type BackendId = (typeof backends)[number]['id'];
