/**
 * Checks of clients that somebody else made. Only the entry imports it.
 *
 * Checks every app client in a tree of constructs, whoever made it.
 */
import { validateTemplate } from '@org/cognito-cloudformation';
import { isError, printIssue, type Issue, type PoolContext } from '@org/cognito-core';
import { Annotations, CfnResource, Stack, type IAspect } from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { issuePrefix } from '../issue-prefix';
import { followSynthesis } from '../app/passes';
import { poolContextInValidation } from '../app/pool-context-of';
import { pathInProperties } from './resource-path';
import { UserPoolClient } from '../user-pool-client';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is known beside the constructs. */
export interface UserPoolClientChecksProps {
  /**
   * What is known of the user pools. Each key that is given stands in place of what the constructs say.
   * @default what the constructs of the app say of each user pool
   */
  readonly context?: PoolContext;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** A generic resource of the type is one too, in all that is looked at. */
const isAppClient = (node: IConstruct): node is CfnUserPoolClient =>
  CfnResource.isCfnResource(node) && node.cfnResourceType === CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME;

/** Our own construct says what is wrong with its client. */
const reportsByItself = ({ node: { scope } }: IConstruct): boolean => scope instanceof UserPoolClient;

/** The resource as it will stand in its template, where what is undefined is not there. */
const templateOf = (client: CfnUserPoolClient): unknown =>
  JSON.parse(JSON.stringify(Stack.of(client).resolve(client._toCloudFormation())));

const issuesOf = (client: CfnUserPoolClient, context: PoolContext): ReadonlyArray<Issue> =>
  validateTemplate(templateOf(client), {
    context: { ...poolContextInValidation(client), ...context },
  }).flatMap(({ issues }) => issues.map((issue) => ({ ...issue, path: pathInProperties(issue.path) })));

const annotate = (client: CfnUserPoolClient, context: PoolContext): void => {
  for (const issue of issuesOf(client, context)) {
    if (isError(issue)) Annotations.of(client).addError(printIssue(issue));
    else Annotations.of(client).addWarningV2(`${issuePrefix}:${issue.code}`, printIssue(issue));
  }
};

// -------------------------------------------------------------------------------------
// aspect
// -------------------------------------------------------------------------------------

/**
 * An Aspect that annotates each `CfnUserPoolClient` with its issues: errors, at which the CDK's command line stops,
 * and warnings, which are acknowledged as `@org/cognito-cdk:CODE`. What the constructs of the app say of the user
 * pool is taken into account, from other stacks too. A `UserPoolClient` of this package reports by itself.
 *
 * It looks at the tree when synthesis validates it, so that it sees what later Aspects do.
 *
 * @example
 * import { App, Aspects, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { Annotations, Match } from 'aws-cdk-lib/assertions';
 * import { UserPoolClientChecks } from '@org/cognito-cdk';
 *
 * const app = new App({ builtinCloudFormationValidation: false, analyticsReporting: false });
 * Aspects.of(app).add(new UserPoolClientChecks());
 *
 * const stack = new Stack(app, 'Web');
 * new cognito.UserPool(stack, 'Pool').addClient('Client', {
 *   supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.custom('Gogle')],
 * });
 * const [error] = Annotations.fromStack(stack).findError('*', Match.anyValue());
 * assert.ok(String(error?.entry.data).startsWith('error idp-exists  SupportedIdentityProviders[0]: '));
 */
export class UserPoolClientChecks implements IAspect {
  readonly #context: PoolContext;
  readonly #visited = new WeakSet<IConstruct>();

  constructor({ context = {} }: UserPoolClientChecksProps = {}) {
    this.#context = context;
  }

  visit(node: IConstruct): void {
    if (!isAppClient(node) || reportsByItself(node) || this.#visited.has(node)) return;
    this.#visited.add(node);
    followSynthesis(node);
    node.node.addValidation({
      validate: () => {
        try {
          annotate(node, this.#context);
          return [];
        } catch (error) {
          // What cannot be resolved stops the CDK too. Said here, it hides nothing else that is wrong.
          return [error instanceof Error ? error.message : String(error)];
        }
      },
    });
  }
}
