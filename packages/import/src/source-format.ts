import { isTemplate, userPoolClientType } from '@org/cognito-cloudformation';
import { clientInputOf } from '@org/cognito-core';
import { isTemplateAnswer } from './template-in';
import { isValues, type Values } from './values';

/**
 * What wrote a source:
 *
 * - `describe`: the service, as `aws cognito-idp describe-user-pool-client` answers; one answer, or a list of them
 * - `cli-input`: whoever asks the service for a client: the input of `aws cognito-idp create-user-pool-client` or
 *   `update-user-pool-client`, as `--cli-input-json` and `--cli-input-yaml` take it
 * - `cloudcontrol`: the Cloud Control API, as `aws cloudcontrol get-resource` and `list-resources` answer; one answer, or a
 *   list of them
 * - `cloudformation`: whoever writes CloudFormation or SAM templates
 * - `cdk`: `cdk synth`, into a template of cdk.out
 * - `pulumi`: `pulumi stack export`; one export, or a list of them
 * - `terraform`: Terraform or OpenTofu, into a file of a state, or what `show -json` prints of a state or a plan
 */
export type SourceFormat =
  | 'describe'
  | 'cli-input'
  | 'cloudcontrol'
  | 'cloudformation'
  | 'cdk'
  | 'pulumi'
  | 'terraform';

/** What a user of each format has, for messages. */
export const sourceNames: { readonly [F in SourceFormat]: string } = {
  describe: 'the output of `aws cognito-idp describe-user-pool-client`',
  'cli-input': 'the input of `aws cognito-idp create-user-pool-client`',
  cloudcontrol: 'the output of `aws cloudcontrol get-resource`',
  cloudformation: 'a CloudFormation or SAM template',
  cdk: 'a template of cdk.out',
  pulumi: 'the output of `pulumi stack export`',
  terraform: 'a Terraform state, or a plan as JSON',
};

const has = (value: Values, ...keys: ReadonlyArray<string>): boolean =>
  keys.some((key) => Object.hasOwn(value, key));

/** Whether the Cloud Control API answers with this, or with this for another type, of which nothing is read. */
const isOfCloudControl = (value: unknown): boolean => {
  if (!isValues(value)) return false;
  const isAnswer = has(value, 'ResourceDescription', 'ResourceDescriptions');
  // Without the answer around it, a description does not say of what type the resource is.
  return isAnswer
    ? value['TypeName'] === userPoolClientType
    : typeof value['Identifier'] === 'string' && /"UserPoolId"/.test(String(value['Properties']));
};

const isDescribed = (value: unknown): boolean =>
  isValues(value) && has(value, 'UserPoolClient', 'UserPoolClients', 'ClientId', 'ClientName');

/** Whether a value is an exported stack of Pulumi, or what its backends keep of one. */
export const isStackExport = (value: unknown): value is Values =>
  isValues(value) && has(value, 'deployment', 'checkpoint');

/** The format of a list is that of its first item. */
const formatOfList = ([first]: ReadonlyArray<unknown>):
  | 'describe'
  | 'cloudcontrol'
  | 'pulumi'
  | undefined => {
  if (isOfCloudControl(first)) return 'cloudcontrol';
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
  if (isOfCloudControl(source)) return 'cloudcontrol';
  if (clientInputOf(source) !== undefined) return 'cli-input';
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

/**
 * Whether a source may be read in a format: templates of the CDK are those of CloudFormation, and an answer without its
 * dates has the form of what changes a client.
 */
export const fits = (format: SourceFormat, source: unknown): boolean => {
  const found = formatOf(source);
  if (found === format) return true;
  if (format === 'cdk') return found === 'cloudformation' || isBare(source);
  return found === 'cli-input' ? format === 'describe' : found === 'describe' && format === 'cli-input';
};
