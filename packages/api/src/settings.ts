/** The members of the API's inputs, as types that those of the AWS SDK take. */
import type {
  authFlowNames,
  DurationUnit,
  existenceErrorNames,
  oAuthFlowNames,
  rotationNames,
  spellings,
} from '@org/cognito-core';

type ValuesOf<Names> = Names[keyof Names];

/** The words that the service knows for a setting. */
interface Words {
  readonly AllowedOAuthFlows: ValuesOf<typeof oAuthFlowNames>;
  /** The types of the SDK do not have the flow for client tokens yet, although the service takes it. */
  readonly ExplicitAuthFlows: Exclude<ValuesOf<typeof authFlowNames>, 'ALLOW_CLIENT_TOKEN_AUTH'>;
  readonly PreventUserExistenceErrors: (typeof existenceErrorNames)[number];
  readonly Feature: (typeof rotationNames)[number];
  readonly AccessToken: DurationUnit;
  readonly IdToken: DurationUnit;
  readonly RefreshToken: DurationUnit;
}

type WordOf<Name> = Name extends keyof Words ? Words[Name] : string;

/** A value of each kind. The SDK asks for arrays that may be changed. */
interface ValueOf<Word> {
  readonly text: Word;
  readonly texts: Array<Word>;
  readonly integer: number;
  readonly boolean: boolean;
}

/** The settings of a table, each of which may be left out. */
type SettingsIn<Properties> = {
  [Name in keyof Properties]?: Properties[Name] extends {
    readonly kind: infer Kind extends keyof ValueOf<string>;
  }
    ? ValueOf<WordOf<Name>>[Kind]
    : Properties[Name] extends { readonly properties: infer Inner }
      ? SettingsIn<Inner>
      : never;
};

type Rotation = Required<SettingsIn<typeof spellings>>['RefreshTokenRotation'];

/** The settings of a client by their names in the API, all of them known. */
export type Settings = Omit<SettingsIn<typeof spellings>, 'RefreshTokenRotation'> & {
  /** The API does not take rotation without `Feature`. */
  RefreshTokenRotation?: Rotation & { Feature: Words['Feature'] | undefined };
};

/** The settings that can change: whether a client has a secret is decided when it is made. */
export type ChangeableSettings = Omit<Settings, 'GenerateSecret'>;

/** The input of `CreateUserPoolClient`. */
export type CreateInput = Settings & { UserPoolId: string; ClientName: string };

/** The input of `UpdateUserPoolClient`. The ids are not known if a described client does not have them. */
export type UpdateInput = ChangeableSettings & {
  UserPoolId: string | undefined;
  ClientId: string | undefined;
};
