/** The whole client: props, model, defaults and canonical form, without any rule. Every wing above may import it. */
import type { UserPoolClientFields } from '../field/fields';
import type { OAuthSettings } from '../field/oauth';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** OAuth is either on, with all its settings, or off. */
export type OAuthChoice<R extends string = string> =
  | { readonly disableOAuth: false; readonly oAuth: OAuthSettings<R>; readonly keptOAuth?: never }
  | {
      readonly disableOAuth: true;
      readonly oAuth?: never;
      readonly keptOAuth?: Partial<OAuthSettings<R>>;
    };

/**
 * An app client that the service accepts, as far as that is known before deployment. The construct's defaults are
 * filled in, durations are in seconds, read and write attributes are sorted, and no array is empty where the service
 * keeps no empty one.
 *
 * `R` is the union of the names of its references.
 */
export type UserPoolClient<R extends string = string> = { readonly _tag: 'UserPoolClient' } & Omit<
  UserPoolClientFields<R>,
  keyof OAuthChoice
> &
  OAuthChoice<R>;

/** Whether a value is a decoded client, and not props. */
export const isUserPoolClient = (value: unknown): value is UserPoolClient =>
  typeof value === 'object' && value !== null && (value as UserPoolClient)._tag === 'UserPoolClient';
