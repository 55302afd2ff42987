/**
 * From what other tools know of app clients to the clients.
 *
 * Laws, for a source that a tool wrote of a client:
 *
 * 1. a template gives the client; what the service answered, or a tool keeps of that, gives the client up to the
 *    service's defaults
 * 2. writing the minimal props of a client that was found, and finding it again, changes nothing
 * 3. a secret is in nothing that is answered
 * 4. `findClients` never throws, whatever it is given
 * 5. a name that it makes up for a reference can be that of a parameter
 * 6. a client of a template in a world is that of the template with the values of the world written in
 * 7. what the author of a template says of issues holds here as it holds where the template is checked
 */
import type { Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { isNonEmpty } from 'fp-ts/ReadonlyArray';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { DeploymentOptions } from './clients-in-worlds';
import type { FoundClient, FoundClients } from './found-client';
import { fromCliInput } from './from-cli-input';
import { fromCloudControl } from './from-cloud-control';
import { fromDescribe } from './from-describe';
import { fromPulumi } from './from-pulumi';
import { fromTemplate } from './from-template';
import { fromTerraformPlan } from './from-terraform-plan';
import { fromShownState, fromTerraformState } from './from-terraform-state';
import { fits, formatOf, sourceNames, type SourceFormat } from './source-format';
import { refuse } from './source-issue';
import { valuesOf } from './values';

/** How a source is read. */
export interface FindOptions extends DeploymentOptions {
  /**
   * What wrote the source.
   * @default 'auto', which recognises the format
   */
  readonly from?: SourceFormat | 'auto';
}

const fromTerraform = (source: unknown): FoundClients => {
  const state = valuesOf(source);
  if (Object.hasOwn(state, 'encrypted_data')) {
    return refuse('source-format', 'is encrypted by OpenTofu', 'run `tofu show -json`, and import that');
  }
  if (Object.hasOwn(state, 'version')) return fromTerraformState(state);
  return Object.hasOwn(state, 'values') ? E.right(fromShownState(state)) : fromTerraformPlan(state);
};

const readAs: {
  readonly [F in SourceFormat]: (source: unknown, options: DeploymentOptions) => FoundClients;
} = {
  describe: fromDescribe,
  'cli-input': fromCliInput,
  cloudcontrol: fromCloudControl,
  cloudformation: fromTemplate,
  cdk: fromTemplate,
  pulumi: fromPulumi,
  terraform: fromTerraform,
};

const known = `import ${Object.values(sourceNames).join(', or ')}`;

const withoutClient = refuse(
  'source-without-client',
  'holds no app client',
  'name the source in which the app client is',
);

const found = (source: unknown, from: SourceFormat | 'auto', options: DeploymentOptions): FoundClients => {
  const format = formatOf(source);
  if (from === 'auto') {
    return format === undefined
      ? refuse('source-format', 'is no source that app clients can be read from', known)
      : readAs[format](source, options);
  }
  if (fits(from, source)) return readAs[from](source, options);
  const message = `is not ${sourceNames[from]}`;
  return refuse(
    'source-format',
    format === undefined ? message : `${message}, but looks like ${sourceNames[format]}`,
    format === undefined
      ? `read it as what it is, or give ${sourceNames[from]} in its place`
      : `read it as ${format}`,
  );
};

/**
 * Finds the app clients that a source holds: what the service answers when it is asked for a client, or is given to
 * make one, a CloudFormation or SAM template, a template of the CDK, exported Pulumi stacks, or a Terraform state or plan. The source is plain
 * data, as parsed from its JSON or YAML.
 *
 * The left side is one issue that says why no client can be found, and what to import in its place. A client that is
 * found has issues of its own: each setting that the model cannot hold is an error that names it. What the service or a
 * tool answers beyond what is known is a warning that names the key, and the client is read without it.
 *
 * Null, an empty string, an empty list, and 0 where it means the default, are read as none, since the service and its
 * tools write them so. A template is what its author wrote, so an empty list of attributes is an error there, unless the
 * author gives a reason in the metadata `CognitoClient` of the resource.
 *
 * What parameters and conditions of a template decide is so as it is deployed where nothing is said; `parameters` says
 * more, and `worlds: 'all'` finds each client once for all deployments in which it is the same, which its `world` tells.
 * A parameter that chooses nothing stays a reference with its name, unless its value is given.
 *
 * A secret is never read, only whether there is one, since no source says whether a client was made with one. A second
 * secret cannot be seen, and may hide the first: give `generateSecret` yourself for such a client.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { minimalProps } from '@org/cognito-core';
 * import { findClients } from '@org/cognito-import';
 *
 * const found = findClients({
 *   UserPoolClient: {
 *     UserPoolId: 'eu-west-1_AbCdEf123',
 *     ClientId: '1h57kf5cpq17m0eml12EXAMPLE',
 *     ClientName: 'web',
 *     RefreshTokenValidity: 30,
 *     TokenValidityUnits: {},
 *     ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
 *     SupportedIdentityProviders: ['COGNITO'],
 *     AllowedOAuthFlowsUserPoolClient: false,
 *   },
 * });
 * assert.ok(E.isRight(found));
 * const [{ userPoolId, clientId, client }] = found.right;
 * assert.deepStrictEqual([userPoolId, clientId], ['eu-west-1_AbCdEf123', '1h57kf5cpq17m0eml12EXAMPLE']);
 * assert.ok(client !== undefined);
 * assert.deepStrictEqual(minimalProps(client), {
 *   userPoolClientName: 'web',
 *   authFlows: { userSrp: true },
 *   disableOAuth: true,
 *   supportedIdentityProviders: ['COGNITO'],
 * });
 */
export const findClients = (
  source: unknown,
  { from = 'auto', ...options }: FindOptions = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, ReadonlyNonEmptyArray<FoundClient>> => {
  try {
    return pipe(
      found(source, from, options),
      E.chain((clients) => (isNonEmpty(clients) ? E.right(clients) : withoutClient)),
    );
  } catch {
    // By law 4 everything is caught, including a mistake of our own: this issue about plain data is one.
    return refuse(
      'source-unreadable',
      'cannot be read: reading it throws, or it never ends',
      'give plain data, without cycles, and without getters or proxies that throw',
    );
  }
};
