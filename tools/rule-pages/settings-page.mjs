/** The page that says what each tool calls each setting, from the table of spellings. */
import { nameIn, placeSpellings, spellings } from '@org/cognito-core';

/** @typedef {import('@org/cognito-core').PropertySpelling} PropertySpelling */
/** @typedef {import('@org/cognito-core').PropertySpellings} PropertySpellings */

/** @param {unknown} name */
const code = (name) => (name === undefined ? '' : `\`${String(name)}\``);

/** @param {PropertySpelling['serviceDefault']} value */
const defaultText = (value) => {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.map(code).join(', ') : code(value);
};

/** @type {Readonly<Record<string, string>>} */
const kinds = { text: 'string', texts: 'array of strings', integer: 'whole number', boolean: 'boolean' };

/**
 * @param {PropertySpellings} properties
 * @param {ReadonlyArray<string>} block The names of the block in CloudFormation, the L1, Pulumi and Terraform.
 * @returns {ReadonlyArray<string>}
 */
const rowsOf = (properties, block = ['', '', '', '']) =>
  Object.entries(properties).flatMap(([property, spelling]) => {
    const { props, cdkL2, cdkL1, pulumi, terraform, kind, replaces, serviceDefault } = spelling;
    const names = [property, cdkL1, pulumi, terraform].map((name, index) => `${block[index]}${name}`);
    if (spelling.properties !== undefined) {
      return rowsOf(
        spelling.properties,
        names.map((name) => `${name}.`),
      );
    }
    const cells = [
      code(props),
      ...names.map(code),
      code(cdkL2),
      kinds[String(kind)],
      defaultText(serviceDefault),
      replaces ? 'yes' : '',
    ];
    return [`| ${cells.join(' | ')} |`];
  });

const { UserPoolId, ClientSecret } = placeSpellings;

export const settingsPage = () =>
  [
    '# Settings',
    'What each tool calls each setting of an app client. A dot leads into a block: an object in the props, CloudFormation, the ' +
      'CDK and Pulumi, and a block in Terraform. The default is what the service takes if the setting is left out; the construct ' +
      'has [defaults of its own](../README.md). A change of a setting with “yes” in the last column makes a new client, with a ' +
      'new id.',
    `${code('disableOAuth')} says the opposite of ${code('AllowedOAuthFlowsUserPoolClient')}. In the props a duration carries ` +
      `its unit. Elsewhere the lifetime of a token counts in its unit in ${code('TokenValidityUnits')}, ` +
      `${code('AuthSessionValidity')} in minutes, and ${code('RetryGracePeriodSeconds')} in seconds.`,
    `${code('@pulumi/aws-native')} has the names of CloudFormation with a small first letter, such as ` +
      `${code(nameIn('pulumiNative', 'ClientName'))} and ${code(nameIn('pulumiNative', 'AllowedOAuthFlows'))}.`,
    [
      '| Props | CloudFormation | CDK L1 | Pulumi | Terraform | CDK L2 | Value | Default | New client |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rowsOf(spellings),
    ].join('\n'),
    `The user pool is ${code('UserPoolId')} in CloudFormation, ${code(UserPoolId.cdkL2)} in the props of the CDK's construct, ` +
      `${code(UserPoolId.pulumi)} in Pulumi and ${code(UserPoolId.terraform)} in Terraform: to change it makes a new client too. ` +
      `The service sets the secret itself, which is ${code(ClientSecret.pulumi)} in Pulumi and ${code(ClientSecret.terraform)} in Terraform.`,
  ].join('\n\n');
