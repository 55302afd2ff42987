import type { TextReport } from '@org/cognito-cli/check-text';
import { counted } from '../element/counted';

const kinds: { readonly [K in Exclude<TextReport['kind'], 'foreign'>]: string } = {
  props: 'Props',
  template: 'Template',
  module: 'Terraform',
  written: 'Commands',
};

/** What other tools write, by its format. */
const written: { readonly [F in NonNullable<TextReport['foreign']>]: string } = {
  describe: 'Answer of describe-user-pool-client',
  'cli-input': 'Input of the AWS CLI',
  cloudcontrol: 'Answer of Cloud Control',
  cloudformation: 'Template',
  cdk: 'Template',
  pulumi: 'Pulumi state',
  terraform: 'Terraform state or plan',
};

/** What a text is, and how many app clients it holds. */
export const textKind = ({ kind, foreign, clients }: TextReport): string => {
  if (clients === 0) return '';
  const name = kind === 'foreign' ? foreign && written[foreign] : kinds[kind];
  return `${name ?? ''} · ${counted(clients, 'app client')}`;
};
