/** The rules that only templates have, beside those of the core for every client. */
import { advice, atLevels, type Fix, type Issue, type Path, type RuleChoice } from '@org/cognito-core';
import type { Explanation } from '@org/cognito-core/explanations';
import { providerType, userPoolClientType } from './cognito-types';
import { surroundingRules } from './surrounding-rules';

/** The explanation of a rule that only templates have. */
export interface TemplateRule extends Omit<Explanation, 'failing' | 'fixed'> {
  /** A template with this issue, and no other error. */
  readonly failing: object;
  /** The same template without it. */
  readonly fixed: object;
}

const client = (properties: object): object => ({
  Type: userPoolClientType,
  Properties: {
    AllowedOAuthFlowsUserPoolClient: false,
    SupportedIdentityProviders: ['COGNITO'],
    ...properties,
  },
});

const oneClient = (properties: object): object => ({ Resources: { Web: client(properties) } });

const withProvider = (providers: ReadonlyArray<unknown>): object => ({
  Resources: {
    Google: {
      Type: providerType,
      Properties: {
        UserPoolId: 'eu-west-1_a1B2c3D4e',
        ProviderName: 'Google',
        ProviderType: 'Google',
      },
    },
    Web: client({ UserPoolId: 'eu-west-1_a1B2c3D4e', SupportedIdentityProviders: providers }),
  },
});

const withStage = (callback: unknown): object => ({
  Parameters: { Stage: { Type: 'String' } },
  Resources: {
    Web: client({
      UserPoolId: 'eu-west-1_a1B2c3D4e',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: [callback],
    }),
  },
});

const rules = {
  'user-pool-id-required': {
    severity: 'error',
    summary: 'A client has no user pool',
    why: 'The schema of AWS::Cognito::UserPoolClient requires UserPoolId, and the provider of Terraform user_pool_id.',
    sources: [
      {
        kind: 'api-model',
        says: 'UserPoolId is required.',
        where: 'CloudFormation schema of AWS::Cognito::UserPoolClient, October 2026',
        read: '2026-11-22',
      },
    ],
    failing: oneClient({}),
    fixed: oneClient({ UserPoolId: { Ref: 'Pool' } }),
  },
  'user-pool-id-format': {
    severity: 'error',
    summary: 'The UserPoolId is not the id of a user pool',
    why: 'The API model of CreateUserPoolClient requires a Region, an underscore, letters and digits; 55 characters at most.',
    sources: [
      {
        kind: 'api-model',
        says: 'UserPoolId has 1 to 55 characters of a pattern.',
        where: 'API model of cognito-idp, botocore 1.43.107',
        read: '2026-11-22',
      },
    ],
    failing: oneClient({ UserPoolId: 'customers' }),
    fixed: oneClient({ UserPoolId: 'eu-west-1_a1B2c3D4e' }),
  },
  'idp-order': {
    severity: 'warning',
    summary: 'A client may be created before a provider or a resource server that it names',
    why:
      'CloudFormation and Terraform create resources that do not refer to each other at the same time, and the service ' +
      'refuses a name that does not exist yet. Whether a deployment succeeds is then a matter of luck.',
    serviceMessage: 'The provider <name> does not exist for User Pool <id>.',
    sources: [
      {
        kind: 'recorded',
        says: 'A client that names its provider by a string is made before the provider, now and then.',
        where: 'aws/aws-cdk#15692',
        read: '2026-11-22',
      },
      {
        kind: 'recorded',
        says: 'The service refused a scope of a resource server in the same stack, now and then.',
        where: 'aws/aws-cdk#10676',
        read: '2026-11-22',
      },
    ],
    failing: withProvider(['Google']),
    fixed: withProvider([{ Ref: 'Google' }]),
  },
  'sub-forgotten': {
    severity: 'warning',
    summary: 'A text names a parameter or a resource without Fn::Sub',
    why:
      'CloudFormation replaces `${Name}` in Fn::Sub only, and gives any other text to the service as it is. What the ' +
      'service makes of it depends on the property; a URL with it matches nothing that an app sends.',
    sources: [
      {
        kind: 'documentation',
        says: 'Fn::Sub substitutes the variables in a text.',
        where: 'CloudFormation User Guide, Fn::Sub',
        read: '2026-11',
      },
      {
        kind: 'recorded',
        says: 'The linter of AWS takes such a text outside Fn::Sub for an error.',
        where: 'aws-cloudformation/cfn-lint, rule E1029',
        read: '2026-11',
      },
    ],
    failing: withStage('https://${Stage}.example.com/callback'),
    fixed: withStage({ 'Fn::Sub': 'https://${Stage}.example.com/callback' }),
  },
  ...surroundingRules,
} as const satisfies Readonly<Record<string, Omit<TemplateRule, 'code'>>>;

/** The rules that `validateTemplate` has beside those of the core. */
export const templateRules: ReadonlyArray<TemplateRule> = Object.entries(rules).map(([code, rule]) => ({
  code,
  ...rule,
}));

/** An issue of one of these rules. */
export const templateIssue = (
  code: keyof typeof rules,
  path: Path,
  message: string,
  fix: string | Fix,
): Issue => ({
  code,
  severity: rules[code].severity,
  path,
  message,
  fixes: [typeof fix === 'string' ? advice(fix) : fix],
});

/** Issues of a template at the levels that are chosen for these rules. Issues of other rules stay as they are. */
export const atTemplateLevels = (issues: ReadonlyArray<Issue>, choice: RuleChoice): ReadonlyArray<Issue> =>
  issues.flatMap((issue) => {
    const rule = templateRules.find(({ code }) => code === issue.code);
    return rule === undefined ? [issue] : atLevels([issue], choice, () => rule);
  });
