import { isTemplate } from '@org/cognito-cloudformation';
import { isTemplateAnswer } from './template-in';
import { isValues, type Values } from './values';

/**
 * What wrote a source:
 *
 * - `describe`: the service, as `aws cognito-idp describe-user-pool-client` answers; one answer, or a list of them
 * - `cloudformation`: whoever writes CloudFormation or SAM templates
 * - `cdk`: `cdk synth`, into a template of cdk.out
 * - `pulumi`: `pulumi stack export`; one export, or a list of them
 * - `terraform`: Terraform or OpenTofu, into a file of a state, or what `show -json` prints of a state or a plan
 */
export type SourceFormat = 'describe' | 'cloudformation' | 'cdk' | 'pulumi' | 'terraform';

/** What a user of each format has, for messages. */
export const sourceNames: { readonly [F in SourceFormat]: string } = {
  describe: 'the output of `aws cognito-idp describe-user-pool-client`',
  cloudformation: 'a CloudFormation or SAM template',
  cdk: 'a template of cdk.out',
  pulumi: 'the output of `pulumi stack export`',
  terraform: 'a Terraform state, or a plan as JSON',
};

const has = (value: Values, ...keys: ReadonlyArray<string>): boolean =>
  keys.some((key) => Object.hasOwn(value, key));

const isDescribed = (value: unknown): boolean =>
  isValues(value) && has(value, 'UserPoolClient', 'UserPoolClients', 'ClientId', 'ClientName');

/** Whether a value is an exported stack of Pulumi, or what its backends keep of one. */
export const isStackExport = (value: unknown): value is Values =>
  isValues(value) && has(value, 'deployment', 'checkpoint');

/** The format of a list is that of its first item. */
const formatOfList = ([first]: ReadonlyArray<unknown>): 'describe' | 'pulumi' | undefined => {
  if (isStackExport(first)) return 'pulumi';
  return isDescribed(first) ? 'describe' : undefined;
};

/**
 * The format that a source has, as far as one look can say; `undefined` if it is none of these. A template of the CDK is
 * one of CloudFormation.
 *
 * @example
 * import { formatOf } from '@org/cognito-import';
 *
 * assert.strictEqual(formatOf({ version: 4, terraform_version: '1.9.0', resources: [] }), 'terraform');
 * assert.strictEqual(formatOf({ disableOAuth: true }), undefined);
 */
export const formatOf = (source: unknown): Exclude<SourceFormat, 'cdk'> | undefined => {
  if (isTemplate(source) || isTemplateAnswer(source)) return 'cloudformation';
  if (Array.isArray(source)) return formatOfList(source);
  if (!isValues(source)) return undefined;
  if (isStackExport(source)) return 'pulumi';
  if (has(source, 'terraform_version', 'format_version', 'lineage', 'modules', 'encrypted_data'))
    return 'terraform';
  return isDescribed(source) ? 'describe' : undefined;
};

/** What a template may have beside its resources. */
const sections: ReadonlyArray<string> = [
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Rules',
  'Transform',
];

/** The CDK writes a template for a stack without resources too, which nobody could deploy. */
const isBare = (source: unknown): boolean =>
  isValues(source) && Object.keys(source).every((key) => sections.includes(key));

/** Whether a source may be read in a format: templates of the CDK are those of CloudFormation. */
export const fits = (format: SourceFormat, source: unknown): boolean => {
  const found = formatOf(source);
  return found === format || (format === 'cdk' && (found === 'cloudformation' || isBare(source)));
};
