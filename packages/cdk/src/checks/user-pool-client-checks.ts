/**
 * Checks of clients that other constructs make. Only the entry imports it.
 *
 * Checks every app client in a tree of constructs, whoever made it.
 */
import type { IAspect } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { annotate } from '../report/issue-report';
import { creationCalls } from '../report/program-place';
import { isAppClient } from '../app/app-clients';
import { resourceIssues, type Judgement } from '../app/resource-issues';
import { followValidation } from '../app/validation-pass';
import { UserPoolClient } from '../user-pool-client';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The props of the Aspect. */
export type UserPoolClientChecksProps = Judgement;

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** The construct of this package reports what is wrong with its client. */
const reportsByItself = ({ node: { scope } }: IConstruct): boolean => scope instanceof UserPoolClient;

const report = (client: CfnUserPoolClient, judgement: Judgement): void => {
  const issues = resourceIssues(client, judgement);
  if (issues.length === 0) return;
  annotate(issues, {
    construct: client,
    calls: creationCalls(client),
    written: (setting) => `addMetadata('CognitoClient', { ${setting} })`,
  });
};

// -------------------------------------------------------------------------------------
// aspect
// -------------------------------------------------------------------------------------

/**
 * An Aspect that annotates each `CfnUserPoolClient` with its issues: errors, at which the CDK's command line stops, and
 * warnings, which are acknowledged as `@org/cognito-cdk:CODE`. It takes into account what the constructs of the app say
 * about the user pool, in other stacks too. A `UserPoolClient` of this package reports its own issues.
 *
 * Each issue is in the words of what its author wrote: the props of the CDK's own construct (`oAuth.callbackUrls`), L1
 * (`callbackUrLs`), also for what was assigned to the resource of a construct, or a template and an override
 * (`CallbackURLs`).
 *
 * It checks the tree when synthesis validates it, so it sees what later Aspects do.
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
 * assert.ok(String(error?.entry.data).startsWith('idp-exists  supportedIdentityProviders[0]: '));
 */
export class UserPoolClientChecks implements IAspect {
  readonly #judgement: Judgement;
  readonly #visited = new WeakSet<IConstruct>();

  constructor(props: UserPoolClientChecksProps = {}) {
    this.#judgement = props;
  }

  visit(node: IConstruct): void {
    if (!isAppClient(node) || reportsByItself(node) || this.#visited.has(node)) return;
    this.#visited.add(node);
    followValidation(node);
    node.node.addValidation({
      validate: () => {
        try {
          report(node, this.#judgement);
          return [];
        } catch (error) {
          // What cannot be resolved stops the CDK too. Reported here, it hides no other mistake.
          return [error instanceof Error ? error.message : String(error)];
        }
      },
    });
  }
}
