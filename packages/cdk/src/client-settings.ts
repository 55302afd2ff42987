import type { UserPoolClientProps } from '@org/cognito-core';
import type { Duration, IResolvable } from 'aws-cdk-lib';
import type {
  AnalyticsConfiguration,
  ClientAttributes,
  OAuthScope,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';

/** The settings that decide what kind of client it is. Their value has to be known. */
type Decided = 'disableOAuth' | 'authFlows' | 'flows' | 'refreshTokenRotation' | 'preventUserExistenceErrors';

/** The settings that have settings of their own. */
type Block = 'oAuth' | 'keptOAuth' | 'analytics';

/** The CDK's own objects for some settings. */
interface CdkObjects {
  readonly authSessionValidity: Duration;
  readonly accessTokenValidity: Duration;
  readonly idTokenValidity: Duration;
  readonly refreshTokenValidity: Duration;
  readonly refreshTokenRotationGracePeriod: Duration;
  readonly readAttributes: ClientAttributes;
  readonly writeAttributes: ClientAttributes;
  readonly analytics: AnalyticsConfiguration;
}

/** The CDK's own objects for the items of some arrays. */
interface CdkItems {
  readonly scopes: OAuthScope;
  readonly supportedIdentityProviders: UserPoolClientIdentityProvider;
}

type In<Objects, Name> = Name extends keyof Objects ? Objects[Name] : never;

/** A value of core, or a token for it or for a part of it. */
type OrToken<Value, Item> =
  Value extends ReadonlyArray<infer Text>
    ? ReadonlyArray<Text | Item | IResolvable> | IResolvable
    : Value extends { readonly _tag: string }
      ? Value
      : Value extends object
        ? { readonly [Key in keyof Value]: Value[Key] | IResolvable }
        : Value extends undefined
          ? Value
          : Value | IResolvable;

/** Settings, each with what the CDK has for it beside what core takes. */
type WithCdkValues<Settings> = {
  readonly [Name in keyof Settings]: Name extends Decided
    ? Settings[Name]
    : Name extends Block
      ? WithCdkValues<Settings[Name]> | In<CdkObjects, Name>
      : OrToken<Settings[Name], In<CdkItems, Name>> | In<CdkObjects, Name>;
};

/**
 * The props of core, in which any value may also be a token of the CDK, or the CDK's own duration, scope, provider,
 * list of attributes or analytics. `R` is the union of the names of their references.
 */
export type ClientSettings<R extends string = string> = WithCdkValues<UserPoolClientProps<R>>;
