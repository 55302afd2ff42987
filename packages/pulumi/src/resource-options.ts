/** The options of the component, shared out between it and the client in it. */
import { IdentityProvider } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import { sharedAliases } from './client-aliases';
import type { PlaceOptions } from './client-options';

/** The options of the component. Options about the life of a resource apply to the client in it. */
export interface UserPoolClientOptions
  extends
    pulumi.ComponentResourceOptions,
    Pick<pulumi.CustomResourceOptions, 'additionalSecretOutputs' | 'deleteBeforeReplace' | 'import'> {
  /**
   * What the client was called before, so that it is not replaced. An alias without a `type` is about the component and
   * about a client that was declared without it. An alias with the type or the URN of an `aws.cognito.UserPoolClient` is
   * about the client alone.
   * @default the `aws.cognito.UserPoolClient` of the same name and parent
   */
  readonly aliases?: Array<pulumi.Input<pulumi.URN | pulumi.Alias>>;
  /**
   * The ID of an existing client to import, as `<pool id>/<client id>`. The service does not say whether it generated a
   * secret, so `generateSecret` is not compared as long as this option is present. If you remove the option, a client
   * that has a secret is replaced.
   * @default a new client
   */
  readonly import?: pulumi.ID;
}

/** The options that are about a resource with a provider, and not about a component. */
const optionsOfClientAlone = [
  'additionalSecretOutputs',
  'deleteBeforeReplace',
  'hooks',
  'import',
] as const satisfies ReadonlyArray<keyof UserPoolClientOptions>;

/** The options that Pulumi does not pass on from a component to its children. */
const optionsOfClient = [
  ...optionsOfClientAlone,
  'customTimeouts',
  'deletedWith',
  'dependsOn',
  'envVarMappings',
  'hideDiffs',
  'ignoreChanges',
  'pluginDownloadURL',
  'replaceOnChanges',
  'replaceWith',
  'replacementTrigger',
  'retainOnDelete',
  'version',
] as const satisfies ReadonlyArray<keyof UserPoolClientOptions>;

/** The options of the component itself. */
export const componentOptions = (
  name: string,
  opts: UserPoolClientOptions,
): pulumi.ComponentResourceOptions => ({
  ...Object.fromEntries(
    Object.entries(opts).filter(([option]) => !optionsOfClientAlone.some((alone) => alone === option)),
  ),
  ...(opts.aliases !== undefined && { aliases: sharedAliases(opts.aliases, name, opts.parent).ofComponent }),
});

/**
 * The options of the client in the component.
 *
 * @param before A client that it waits for, because they are deployed in turn.
 */
export const clientOptions = (
  name: string,
  component: pulumi.Resource,
  opts: UserPoolClientOptions,
  { registeredProviders = [], resourceServers = [] }: PlaceOptions,
  before: pulumi.Resource | undefined,
): pulumi.CustomResourceOptions => ({
  ...pulumi.mergeOptions(
    Object.fromEntries(
      optionsOfClient.flatMap((option) => (opts[option] === undefined ? [] : [[option, opts[option]]])),
    ),
    {
      dependsOn: [
        ...registeredProviders.filter((provider) => IdentityProvider.isInstance(provider)),
        ...resourceServers,
        ...(before === undefined ? [] : [before]),
      ],
      // The service never says whether it generated a secret. Comparing it would replace the imported client.
      ignoreChanges: opts.import === undefined ? [] : ['generateSecret'],
    },
  ),
  aliases: sharedAliases(opts.aliases ?? [], name, opts.parent).ofClient,
  parent: component,
});
