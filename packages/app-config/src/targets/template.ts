import { inDoubleQuotes } from './literal';

/** A function of CloudFormation in its short form, such as `!Ref Api`. */
export type ShortForm = `!${'Ref' | 'Sub'} ${string}`;

interface TemplateObject {
  readonly [key: string]: TemplateValue;
}

/** A value of a template. Strings that begin with `!Ref` or `!Sub` are functions. */
export type TemplateValue = string | number | boolean | ReadonlyArray<TemplateValue> | TemplateObject;

const isFunction = (text: string): boolean => /^!(?:Ref|Sub) /.test(text);

/** Words that YAML reads as they are. */
const isPlain = (text: string): boolean => /^[A-Z][A-Za-z0-9:]*$/.test(text) || /^[a-z][a-z-]*$/.test(text);

const printed = (value: TemplateValue, indent: string): string => {
  if (typeof value === 'string')
    return ` ${isFunction(value) || isPlain(value) ? value : inDoubleQuotes(value)}\n`;
  if (typeof value !== 'object') return ` ${value}\n`;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? (value as ReadonlyArray<TemplateValue>).map(
        (item) => `${indent}-${printed(item, inner).replace(/^\n +/, ' ')}`,
      )
    : Object.entries(value as TemplateObject).map(([key, item]) => `${indent}${key}:${printed(item, inner)}`);
  return `\n${lines.join('')}`;
};

/** A template as YAML. */
export const inTemplate = (template: TemplateObject): string => printed(template, '').slice(1);

/** A parameter whose value is a string. */
export const parameter = (description: string, others: TemplateObject = {}): TemplateObject => ({
  Type: 'String',
  Description: description,
  ...others,
});

/** The ARN of a user pool, in the account in which the template is deployed. */
export const userPoolArn = (region: string, userPoolId: string): ShortForm =>
  `!Sub arn:\${AWS::Partition}:cognito-idp:${region}:\${AWS::AccountId}:userpool/${userPoolId}`;
