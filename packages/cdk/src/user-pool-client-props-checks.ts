import { InvalidUserPoolClientError, isError, rememberCalls } from '@org/cognito-core';
import { Stack, type InjectionContext, type IPropertyInjector } from 'aws-cdk-lib';
import {
  UserPoolClient as OfficialUserPoolClient,
  type UserPoolClientProps as OfficialUserPoolClientProps,
} from 'aws-cdk-lib/aws-cognito';
import { dummiesInStack } from './app/look-ups';
import { givenClient } from './given-client';
import { annotate } from './report/issue-report';
import type { CheckOptions } from './user-pool-client-props';

/**
 * A property injector that checks the props of each `UserPoolClient` of the CDK where it is made, by
 * `userPool.addClient` too. It changes nothing.
 *
 * An error is thrown at once, with every mistake in the props, so its stack trace leads to the call. Warnings are
 * annotations of the scope, which are acknowledged as `@org/cognito-cdk:CODE`. What is declared later, overrides and
 * L1 constructs are not seen: `UserPoolClientChecks` sees them.
 *
 * @throws {InvalidUserPoolClientError} In `inject`, if any issue is an error.
 *
 * @example
 * import { App, aws_cognito as cognito, Duration, Stack } from 'aws-cdk-lib';
 * import { UserPoolClientPropsChecks } from '@org/cognito-cdk';
 *
 * const app = new App({ propertyInjectors: [new UserPoolClientPropsChecks()] });
 * const userPool = new cognito.UserPool(new Stack(app, 'Web'), 'Users');
 * assert.throws(
 *   () => userPool.addClient('Spa', {
 *     accessTokenValidity: Duration.minutes(4),
 *     oAuth: { callbackUrls: ['http://www.example.com/'] },
 *   }),
 *   /access-token-range[^]*callback-url-https|callback-url-https[^]*access-token-range/,
 * );
 */
export class UserPoolClientPropsChecks implements IPropertyInjector {
  /** The construct whose props are checked: that of the CDK. */
  readonly constructUniqueId: string = OfficialUserPoolClient.PROPERTY_INJECTION_ID;
  readonly #options: CheckOptions;

  /** @param options Facts about the user pools, and what is silenced or downgraded in all clients. */
  constructor(options: CheckOptions = {}) {
    this.#options = options;
  }

  /** Checks the props, and gives them back as they are. */
  inject(props: OfficialUserPoolClientProps, { scope, id }: InjectionContext): OfficialUserPoolClientProps {
    const issues = givenClient(props).issues(this.#options, dummiesInStack(Stack.of(scope)));
    const errors = issues.filter(isError);
    if (errors.length > 0) throw new InvalidUserPoolClientError(errors);
    const calls = rememberCalls();
    annotate(issues, { construct: scope, label: id, calls, written: (setting) => setting });
    return props;
  }
}
