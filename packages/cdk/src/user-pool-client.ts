/** The app client as a construct. */
import { isRegisteredProviders, rememberCalls, type LintSettings, type OAuthFlows } from '@org/cognito-core';
import { Resource, SecretValue } from 'aws-cdk-lib';
import {
  CfnUserPoolClient,
  type IUserPool,
  type IUserPoolClient,
  type IUserPoolRef,
  type UserPoolClient as OfficialUserPoolClient,
  type UserPoolClientReference,
} from 'aws-cdk-lib/aws-cognito';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { ResourceProps } from './emit';
import { givenClient } from './given-client';
import { importedClient, type UserPoolClientAttributes } from './imported-client';
import { issuePrefix } from './report/issue-prefix';
import { report, type Reported } from './report/issue-report';
import { resolveIn } from './known-values';
import { dummiesInValidation } from './app/look-ups';
import { poolContextInValidation } from './app/pool-context-of';
import { prepareInSynthesis, registeredByNow } from './app/prepared-clients';
import { issuesOfSurroundings, resourceIssues } from './app/resource-issues';
import { withoutSurroundings } from './app/surrounding-settings';
import { followValidation } from './app/validation-pass';
import { withOfficialInjection } from './official-injection';
import { isAsWritten, resourceProps } from './resource-props';
import type {
  GivenClientOptions,
  GivenClientProps,
  UserPoolClientOptions,
  UserPoolClientProps,
} from './user-pool-client-props';

/**
 * `UserPoolDomain.signInUrl` takes the CDK's own class, and uses only its public members. Since that class has private
 * members, TypeScript accepts only its descendants.
 */
const Descendant = Resource as unknown as abstract new (
  scope: Construct,
  id: string,
) => OfficialUserPoolClient;

class UserPoolClientBase extends Descendant implements IUserPoolClient {
  /** Names this construct to property injectors. */
  static readonly PROPERTY_INJECTION_ID: string = `${issuePrefix}.UserPoolClient`;

  /**
   * An existing client, by its id. Its secret and its user pool are not known: reading either throws.
   *
   * @throws If the id is not one, such as the form of an import, `POOL_ID/CLIENT_ID`.
   */
  static fromUserPoolClientId(scope: Construct, id: string, userPoolClientId: string): IUserPoolClient {
    return importedClient(scope, id, { userPoolClientId });
  }

  /**
   * An existing client, by its id and its user pool. Its secret is not known: reading it throws.
   *
   * @throws If the id is not one, such as the form of an import, `POOL_ID/CLIENT_ID`.
   */
  static fromUserPoolClientAttributes(
    scope: Construct,
    id: string,
    attributes: UserPoolClientAttributes,
  ): IUserPoolClient {
    return importedClient(scope, id, attributes);
  }

  /** The id of the client. */
  override readonly userPoolClientId: string;
  /** The grants that are on: none where OAuth is off. */
  override readonly oAuthFlows: OAuthFlows;
  readonly #userPool: IUserPool | IUserPoolRef;
  readonly #resource: CfnUserPoolClient;
  readonly #given: Pick<ResourceProps, 'clientName' | 'generateSecret'>;
  #secret: SecretValue | undefined;

  constructor(scope: Construct, id: string, props: UserPoolClientProps | GivenClientProps) {
    super(scope, id);
    const calls = rememberCalls();
    const { userPool, context, silence, downgrade, inTurn = false } = props;
    const lint: LintSettings = { ...(silence && { silence }), ...(downgrade && { downgrade }) };
    const given = givenClient(props);
    const takesAll = isRegisteredProviders(given.record?.SupportedIdentityProviders);
    const providers = takesAll ? registeredByNow(userPool) : [];
    const emitted = given.record && resourceProps(given.record, given.references, providers);
    this.#userPool = userPool;
    this.#resource = new CfnUserPoolClient(this, 'Resource', {
      ...emitted,
      userPoolId: userPool.userPoolRef.userPoolId,
    });
    // A malformed value stops synthesis. Reading the name or the secret before that must not hide the reason.
    this.#given = emitted ?? { clientName: this.#resource.attrName, generateSecret: true };
    this.oAuthFlows = given.oAuthFlows;
    this.userPoolClientId = this.#resource.ref;
    followValidation(this);
    const reported: Reported = { construct: this.#resource, calls, written: (setting) => setting };
    prepareInSynthesis(this.#resource, { userPool, names: providers, inTurn, reported });
    // So that what reads the template, such as the validation plugin, knows the settings too.
    if (Object.keys(lint).length > 0) this.#resource.addMetadata('CognitoClient', lint);
    this.node.addValidation({
      validate: () => {
        const ofGiven = () => {
          const known = poolContextInValidation(this.#resource, context);
          const resolve = resolveIn(this.#resource.stack);
          const { ofClient, hasOthers } = withoutSurroundings(lint);
          return [
            ...given.issues({ context: known, ...ofClient }, dummiesInValidation(this.#resource), resolve),
            ...issuesOfSurroundings(this.#resource, hasOthers),
          ];
        };
        // What somebody did to the resource afterwards counts, and not what was given.
        const isChanged = emitted !== undefined && !isAsWritten(this.#resource, emitted);
        return report(
          isChanged ? resourceIssues(this.#resource, context ? { context } : {}) : ofGiven(),
          reported,
        );
      },
    });
  }

  /** The name that was given, or the token that it is bound to. Throws if none was given. */
  override get userPoolClientName(): string {
    const { clientName } = this.#given;
    if (clientName === undefined) {
      throw new Error('the client has no userPoolClientName, so the service names it at deploy time');
    }
    return clientName;
  }

  /** The secret, as `Fn::GetAtt` gives it, one object for all who ask. Throws if the client has none. */
  override get userPoolClientSecret(): SecretValue {
    const { generateSecret = false } = this.#given;
    if (generateSecret === false) {
      throw new Error('the client has no secret: give it `generateSecret: true`');
    }
    return (this.#secret ??= SecretValue.resourceAttribute(this.#resource.attrClientSecret));
  }

  /** The ids of the client and of its user pool. */
  override get userPoolClientRef(): UserPoolClientReference {
    return { userPoolId: this.#userPool.userPoolRef.userPoolId, clientId: this.userPoolClientId };
  }
}

/**
 * An app client of a user pool, which goes wherever the CDK takes one. Its resource is a `CfnUserPoolClient`.
 *
 * It takes the props of the CDK's own construct as they are, and gives the same properties and the same logical id. In
 * place of the settings, `client` takes a whole client: decoded already, made by a preset, or as props of the core, which
 * know more settings and named references. Tokens of the CDK may stand anywhere in both.
 *
 * Errors are reported when the app is synthesised, and not here: so one synthesis reports everything that is wrong
 * with any client, each with the line that makes the client, and the rules about the user pool see what is declared after
 * the client. They are thrown; under the CDK's command line they are annotations, at which it stops. Warnings are
 * annotations that `Annotations.of(client).acknowledgeWarning('@org/cognito-cdk:CODE')` acknowledges.
 *
 * A client that takes all providers takes those of the user pool that the app declares, before the client or after
 * it. Providers and scopes of resource servers that are given by their names are created before the client.
 *
 * `R` are the names of the references of `client`: a name that is not bound in `references` does not compile.
 *
 * @example
 * import { App, aws_cognito as cognito, Duration, Stack } from 'aws-cdk-lib';
 * import { UserPoolClient } from '@org/cognito-cdk';
 *
 * const stack = new Stack(new App(), 'Web');
 * const client = new UserPoolClient(stack, 'Spa', {
 *   userPool: new cognito.UserPool(stack, 'Users'),
 *   accessTokenValidity: Duration.minutes(15),
 *   oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://app.example.com/callback'] },
 * });
 * assert.strictEqual(client.oAuthFlows.implicitCodeGrant, false);
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { reference, text } from '@org/cognito-core';
 * import { UserPoolClient } from '@org/cognito-cdk';
 *
 * const app = new App({ builtinCloudFormationValidation: false, analyticsReporting: false });
 * const stack = new Stack(app, 'Web');
 * const userPool = new cognito.UserPool(stack, 'Users');
 * const client = new UserPoolClient(stack, 'Spa', {
 *   userPool,
 *   client: {
 *     userPoolClientName: text`spa-${reference('region')}`,
 *     oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['http://app.example.com/', 'https://b.example.com/#'] },
 *   },
 *   references: { region: stack.region },
 * });
 * assert.deepStrictEqual(stack.resolve(client.userPoolClientName), { 'Fn::Join': ['', ['spa-', { Ref: 'AWS::Region' }]] });
 * assert.throws(() => app.synth(), /callback-url-fragment[^]*callback-url-https/);
 */
export class UserPoolClient<R extends string = never> extends propertyInjectable(UserPoolClientBase) {
  constructor(scope: Construct, id: string, props: UserPoolClientProps | GivenClientProps<R>) {
    // The names of the references are the business of the compiler alone.
    super(scope, id, withOfficialInjection(scope, id, props as UserPoolClientProps | GivenClientProps));
  }
}

/**
 * Adds an app client to a user pool, as a child of it in the tree of constructs, as `userPool.addClient(id, options)` of
 * the CDK does. The logical id is the same, too.
 *
 * @param options The settings of the CDK's own construct, or `client`. By default the client has the CDK's defaults,
 * OAuth with the implicit grant among them, of which a warning tells.
 *
 * @example
 * import { App, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { addClient } from '@org/cognito-cdk';
 *
 * const userPool = new cognito.UserPool(new Stack(new App(), 'Web'), 'Users');
 * const client = addClient(userPool, 'Backend', { disableOAuth: true, generateSecret: true });
 * assert.strictEqual(client.node.path, 'Web/Users/Backend');
 */
export const addClient = <R extends string = never>(
  userPool: IUserPool | IUserPoolRef,
  id: string,
  options: UserPoolClientOptions | GivenClientOptions<R> = {},
): UserPoolClient<R> => {
  // TypeScript does not follow a spread through a type that depends on R.
  const props = { ...options, userPool } as UserPoolClientProps | GivenClientProps<R>;
  return new UserPoolClient<R>(userPool, id, props);
};
