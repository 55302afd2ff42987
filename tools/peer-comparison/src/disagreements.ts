/** Clients that another tool refuses and this project accepts, and why it is right to accept them. */
import type { Properties } from './properties';
import type { Finding } from './tool';

/** One kind of disagreement. */
export interface Disagreement {
  readonly tool: string;
  /** The rule of the other tool. */
  readonly rule: string;
  /** The message of the other tool, as far as needed to tell this kind from others of the same rule. */
  readonly message: RegExp;
  /** The clients that it is about. */
  readonly holdsFor?: (properties: Properties) => boolean;
  /** Why the client is right. */
  readonly why: string;
  /** How that is known. */
  readonly evidence: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const disagreements: ReadonlyArray<Disagreement> = [
  {
    tool: 'construct UserPoolClient',
    rule: 'AuthSettingsCannotSpecifiedDisable',
    message: /^OAuth settings cannot be specified when disableOAuth is set/,
    holdsFor: ({ AllowedOAuthFlowsUserPoolClient: isOn }) => isOn !== true,
    why: 'a client may keep its OAuth settings while OAuth is off; we warn that they have no effect',
    evidence:
      'The documentation says that the flag must be true before such settings can be made; no refusal has been seen, ' +
      'and neither validator knows of one.',
  },
  {
    tool: 'construct UserPoolClient',
    rule: 'CannotConvertedIntoWhole',
    message: /^'\d+ seconds' cannot be converted into a whole number of minutes/,
    holdsFor: ({ TokenValidityUnits: units }) => JSON.stringify(units ?? {}).includes('"seconds"'),
    why: 'the construct writes minutes only, and the service takes seconds',
    evidence: 'API model: TokenValidityUnits has the values seconds, minutes, hours and days.',
  },
  {
    tool: 'validator in aws-cdk-lib',
    rule: 'F3033',
    message: /^ClientSecret: length \d+ is below minimum \d+/,
    why: 'CloudFormation ignores the property, however long it is; we warn about it, by read-only-in-template',
    evidence:
      'aws-cloudformation/cloudformation-resource-schema#102: what a template gives to a read-only property is ignored. ' +
      'No refusal by its length has been seen.',
  },
  {
    tool: 'cdk-preflight',
    rule: 'pf-cognito-client-name',
    message: /is rejected by the service: word characters, spaces/,
    holdsFor: ({ ClientName: name }) =>
      /^[A-Za-z0-9_\s+=,.@-]{1,128}$/.test(textOf(name)) && /[\n\v\f\r]/.test(textOf(name)),
    why: 'a name may contain every kind of white space, including line breaks',
    evidence: 'API model: the pattern of ClientName is [\\w\\s+=,.@-]+, and \\s matches line breaks.',
  },
  {
    tool: 'cdk-preflight',
    rule: 'pf-cognito-analytics-arn-region',
    message: /^the Pinpoint project is in '.*' but the client deploys to 'us-east-1'/,
    why: 'we warn about it, by analytics-region',
    evidence:
      'The developer guide lists regions whose pools must send to us-east-1, which the rule of cdk-preflight refuses; ' +
      'where two sources disagree we do not stop the client. Amazon Pinpoint ended on 2026-10-30.',
  },
];

/** The disagreement that explains a finding. */
export const explained = (tool: string, finding: Finding, properties: Properties): Disagreement | undefined =>
  disagreements.find(
    (known) =>
      known.tool === tool &&
      known.rule === finding.rule &&
      known.message.test(finding.message) &&
      (known.holdsFor?.(properties) ?? true),
  );
