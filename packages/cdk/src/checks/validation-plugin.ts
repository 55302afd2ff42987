/** Checks every app client of the templates that an app synthesises, whoever wrote it. */
import { templateRules, validateTemplate, type KnownContext } from '@org/cognito-cloudformation';
import {
  isError,
  printPath,
  wordsOf,
  type Issue,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';
import type {
  IPolicyValidationContextBeta1,
  IPolicyValidationPluginBeta1,
  PolicyValidationPluginReportBeta1,
  PolicyViolationBeta1,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuePrefix } from '../report/issue-prefix';
import { clientsInTemplates } from '../app/app-clients';
import { importedMembersIn } from '../app/imported-members';
import { pathInProperties, pathInResource } from '../app/resource-path';
import { withOpenLookUps } from '../app/look-ups';
import { synthesisedTemplates } from '../app/synthesised-templates';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The props of the plugin. */
export interface UserPoolClientValidationPluginProps extends RuleChoice {
  /**
   * What is known about the user pools of the app. Each key that is given replaces what a template says.
   * @default what each template says about the user pools in it
   */
  readonly context?: PoolContext;
}

/** Older versions of the CDK do not tell a plugin which app it validates. */
type ValidationContext = Omit<IPolicyValidationContextBeta1, 'appConstruct'> & {
  readonly appConstruct?: IConstruct;
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const violation = (templatePath: string, resourceLogicalId: string, issue: Issue): PolicyViolationBeta1 => {
  const { code, severity, path } = issue;
  const { message, fix } = wordsOf(issue);
  return {
    ruleName: code,
    severity,
    description: `${printPath(pathInProperties(path))} ${message}`,
    fix,
    // With dots only, as the CDK writes places in a resource.
    violatingResources: [{ resourceLogicalId, templatePath, locations: [pathInResource(path).join('.')] }],
  };
};

/** What is known of the user pools of clients in each template, by what the template says, and its app. */
const knownIn = (app: IConstruct | undefined): ((path: string) => KnownContext) => {
  // Without its app, nobody knows which providers and resource servers are only registered or imported by their names.
  if (app === undefined)
    return () =>
      ({ identityProviders, resourceServers, ...said }) =>
        said;
  const constructs = app.node.findAll();
  const complete = importedMembersIn(constructs);
  const clientIn = clientsInTemplates(constructs);
  return (path) => (said, logicalId) => complete(said, clientIn(path, logicalId)?.userPoolId);
};

// -------------------------------------------------------------------------------------
// plugin
// -------------------------------------------------------------------------------------

/**
 * A plugin of the CDK's policy validation. It checks every `AWS::Cognito::UserPoolClient` in the templates of an app,
 * including those of nested stacks, by the rules of the core and those for templates.
 *
 * Errors make the validation fail; warnings do not. `ruleName` is the code of the issue. What is known only at deploy
 * time is never a violation. `Metadata: { CognitoClient: … }` of a resource silences and downgrades issues, with
 * reasons.
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { UserPoolClientValidationPlugin } from '@org/cognito-cdk';
 *
 * const app = new App({ builtinCloudFormationValidation: false, analyticsReporting: false });
 * const stack = new Stack(app, 'Web');
 * new cognito.CfnUserPoolClient(stack, 'Client', { userPoolId: 'eu-west-1_abc', authSessionValidity: 20 });
 * const { templateFullPath } = app.synth().getStackArtifact('Web');
 *
 * const plugin = new UserPoolClientValidationPlugin();
 * const { success, violations } = plugin.validate({ templatePaths: [templateFullPath], appConstruct: app });
 * assert.strictEqual(success, false);
 * assert.deepStrictEqual(violations.map(({ ruleName }) => ruleName), ['auth-session-range']);
 */
export class UserPoolClientValidationPlugin implements IPolicyValidationPluginBeta1 {
  readonly name = issuePrefix;
  readonly version = (
    parsed(join(__dirname, '..', '..', 'package.json')) as {
      readonly version: string;
    }
  ).version;
  readonly ruleIds: string[] = [...explanations, ...templateRules].map(({ code }) => code);

  constructor(private readonly props: UserPoolClientValidationPluginProps = {}) {}

  validate({ templatePaths, appConstruct }: ValidationContext): PolicyValidationPluginReportBeta1 {
    const known = knownIn(appConstruct);
    const { context: given, ...rules } = this.props;
    const found = synthesisedTemplates(templatePaths).flatMap(({ path, region, dummies }) =>
      validateTemplate(withOpenLookUps(parsed(path), dummies), {
        context: (said, logicalId) => ({
          ...(region === undefined ? {} : { region }),
          ...known(path)(said, logicalId),
          ...given,
        }),
        ...rules,
      }).flatMap(({ logicalId, issues }) => issues.map((issue) => ({ path, logicalId, issue }))),
    );
    return {
      pluginVersion: this.version,
      success: !found.some(({ issue }) => isError(issue)),
      violations: found.map(({ path, logicalId, issue }) => violation(path, logicalId, issue)),
    };
  }
}
