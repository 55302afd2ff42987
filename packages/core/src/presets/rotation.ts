import { Duration } from '../field/duration';

/** What may be said of an app that can rotate its refresh tokens. */
export interface RotationFacts {
  /**
   * Whether refresh tokens rotate: each one is exchanged once, so that a stolen one shows.
   *
   * A user pool needs the Essentials plan or a higher one for it, and the app must exchange its tokens by
   * `GetTokensFromRefreshToken` or at `/oauth2/token`, and not by `InitiateAuth`.
   * @default false, since the service refuses rotation in a user pool of the Lite plan
   */
  readonly refreshTokenRotation?: boolean;
}

/** Rotation, where it is asked for. The old token works on for a moment, for an app that missed the answer. */
export const rotation = ({ refreshTokenRotation = false }: RotationFacts) =>
  refreshTokenRotation ? { refreshTokenRotationGracePeriod: Duration.seconds(10) } : {};
