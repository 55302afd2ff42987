/**
 * The aliases of the component and of the client in it.
 *
 * A client that a program declares without the component has a URN that ends with the type of the resource. The client in
 * the component has another parent, hence another URN. An alias says that both are the same, so that the engine keeps the
 * client.
 */
import * as pulumi from '@pulumi/pulumi';
import { isOpen } from './bind';
import { clientType } from './resource-types';

/** What an alias may be: a URN, or the parts in which it differs from today's. */
type Alias = pulumi.URN | pulumi.Alias;

/** How aliases are shared out between the component and the client in it. */
interface SharedAliases {
  readonly ofComponent: Array<pulumi.Input<Alias>>;
  readonly ofClient: Array<pulumi.Input<Alias>>;
}

const typeOfUrn = (urn: pulumi.URN): string | undefined => urn.split('::')[2]?.split('$').pop();

/** Which resource an alias names: the client, the component, or either, if it leaves out the type. */
const subjectOf = (alias: Alias): 'client' | 'component' | 'either' => {
  const type = typeof alias === 'string' ? typeOfUrn(alias) : alias.type;
  if (type === undefined) return 'either';
  return type === clientType ? 'client' : 'component';
};

const isKnownNow = (alias: pulumi.Input<Alias>): alias is Alias =>
  typeof alias === 'string' || (!isOpen(alias) && !isOpen(alias.type));

/**
 * Shares out the aliases that the component was given. One that names the client, by its type, is about the client alone.
 * One that names no type is about both: the resource of that name and parent may have been a component or a bare client.
 * The client also gets an alias to the resource of its own name in the place of the component, so that a client moves
 * into the component without any alias.
 */
export const sharedAliases = (
  aliases: ReadonlyArray<pulumi.Input<Alias>>,
  name: string,
  parent: pulumi.Resource | undefined,
): SharedAliases => {
  const place: pulumi.Alias = { parent: parent ?? pulumi.rootStackResource };
  // A URN, where it is known at once, costs Pulumi half of what the parts of one do.
  const here: Alias =
    parent === undefined
      ? `urn:pulumi:${pulumi.getStack()}::${pulumi.getProject()}::${clientType}::${name}`
      : place;
  /** The alias of a client that was declared without the component. */
  const bare = (alias: Alias): Alias =>
    typeof alias === 'string' ? alias : { ...place, ...alias, type: clientType };

  const ofComponent: Array<pulumi.Input<Alias>> = [];
  const ofClient: Array<pulumi.Input<Alias>> = [here];
  for (const given of aliases) {
    if (isKnownNow(given)) {
      const subject = subjectOf(given);
      if (subject !== 'client') ofComponent.push(given);
      if (subject !== 'component') ofClient.push(bare(given));
    } else {
      // An alias that is known later must become some alias: the own name, type and parent change nothing.
      const known = pulumi.output(given) as pulumi.Output<Alias>;
      ofComponent.push(known.apply((alias) => (subjectOf(alias) === 'client' ? {} : alias)));
      ofClient.push(known.apply((alias) => (subjectOf(alias) === 'component' ? here : bare(alias))));
    }
  }
  return { ofComponent, ofClient };
};
