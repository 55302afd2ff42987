import { Duration } from '../field/duration';

/** The facts about an app that can rotate its refresh tokens. */
export interface RotationFacts {
  /**
   * Whether refresh tokens rotate: each token can be exchanged only once, so the use of a stolen one is noticed.
   *
   * The user pool needs the Essentials plan or higher, and the app must exchange its tokens by
   * `GetTokensFromRefreshToken` or at `/oauth2/token`, not by `InitiateAuth`.
   * @default false, because the service refuses rotation in a user pool on the Lite plan
   */
  readonly refreshTokenRotation?: boolean;
}

/** Turns rotation on if the facts ask for it. The old token works for 10 more seconds, for an app that missed the response. */
export const rotation = ({ refreshTokenRotation = false }: RotationFacts) =>
  refreshTokenRotation ? { refreshTokenRotationGracePeriod: Duration.seconds(10) } : {};
