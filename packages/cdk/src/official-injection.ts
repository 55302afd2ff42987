/** Property injectors that an app has for the CDK's own construct. */
import { PropertyInjectors, type IPropertyInjector } from 'aws-cdk-lib';
import { UserPoolClient as OfficialUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct, IConstruct } from 'constructs';
import { UserPoolClientPropsChecks } from './user-pool-client-props-checks';

const injectorAt = (scope: IConstruct): IPropertyInjector | undefined =>
  PropertyInjectors.hasPropertyInjectors(scope)
    ? PropertyInjectors.of(scope).for(OfficialUserPoolClient.PROPERTY_INJECTION_ID)
    : undefined;

/** The injector of the nearest scope, as for the CDK's own construct. */
const injectorFor = (scope: Construct): IPropertyInjector | undefined =>
  scope.node.scopes.reduce<IPropertyInjector | undefined>(
    (outer, one) => injectorAt(one) ?? outer,
    undefined,
  );

/**
 * The flat props of a client, changed by the injector for the CDK's own construct: an app that moves over keeps the
 * settings that its organisation injects. Props with `client` are not in the words that such an injector knows.
 */
export const withOfficialInjection = <Props extends object>(
  scope: Construct,
  id: string,
  props: Props,
): Props => {
  if ('client' in props && props.client !== undefined) return props;
  const injector = injectorFor(scope);
  // What this package checks at the call of the CDK's own construct, its construct checks by itself.
  return injector === undefined || injector instanceof UserPoolClientPropsChecks
    ? props
    : (injector.inject(props, { scope, id }) as Props);
};
