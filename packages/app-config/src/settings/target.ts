import type { Message } from '@org/cognito-core';
import type {
  ApiSettings,
  ClientSettings,
  MachineSettings,
  RedirectSettings,
  SignInSettings,
} from './settings';

/** A file of an app. */
export interface AppFile {
  readonly name: string;
  readonly text: string;
}

/** What a target makes of settings. */
export interface Written {
  readonly files: ReadonlyArray<AppFile>;
  /** What the author has to do or to know beside the files, as sentences. */
  readonly notes?: ReadonlyArray<Message>;
}

/** What a target needs of a redirect URL. */
export interface RedirectNeed {
  readonly suits: (url: string) => boolean;
  /** What the target needs, such as `an HTTPS URL that ends in /oauth2/idpresponse`. */
  readonly form: string;
}

/** What a target needs of a client. */
export interface Needs {
  /**
   * Whether a client with a secret may be used, must be, or must not be, because whoever has the app has its settings.
   * @default `allowed`
   */
  readonly secret?: 'forbidden' | 'allowed' | 'required';
  /**
   * The environment variable that holds the secret where the app runs; `false` if the service gets it by itself.
   * @default `COGNITO_CLIENT_SECRET`
   */
  readonly secretVariable?: string | false;
  /**
   * Whether it reads an ID token, which the service gives with the scope `openid` alone.
   * @default false
   */
  readonly readsIdToken?: boolean;
  /**
   * The issuer that it works with.
   * @default both
   */
  readonly issuerType?: 'ORIGINAL';
  /** @default any that a browser opens */
  readonly redirect?: RedirectNeed;
  /**
   * Whether it gets all redirect and sign-out URLs that suit it, and takes those of the place that it runs at.
   * @default false: it gets one
   */
  readonly takesEveryRedirect?: boolean;
  /**
   * Whether it talks to a server whose URL it has to know.
   * @default false
   */
  readonly serverUrl?: boolean;
  /**
   * What its author has to know where refresh tokens rotate, as a sentence without its full stop; `false` for nothing.
   * @default the answers of the token endpoint have new refresh tokens
   */
  readonly rotationNote?: Message | false;
}

/**
 * What settings are written for: a library, a framework or a service. It has a function for each kind of app that it
 * serves; the grant that the client allows decides which one is called.
 */
export interface Target extends Needs {
  /** What it is, in the words of its own documentation. */
  readonly title: string;
  /** For users who sign in at the pages of the domain. */
  readonly signIn?: (settings: SignInSettings) => Written;
  /** The same where the discovery document is enough, so that no domain has to be known. */
  readonly discovered?: (settings: RedirectSettings) => Written;
  /** For a program that acts on its own behalf. */
  readonly machine?: (settings: MachineSettings) => Written;
  /** For users who sign in by the API, where the client or the user pool has no sign-in pages. */
  readonly api?: (settings: ApiSettings) => Written;
  /** For whoever verifies tokens, whatever grant they come from. */
  readonly verify?: (settings: ClientSettings) => Written;
}
