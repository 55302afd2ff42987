/**
 * User pools that are running, read by the AWS SDK, which is loaded only then. The commands import it.
 *
 * The options that name one.
 */
import { isUserPoolId } from '@org/cognito-core';

/** The options of commands that can read a user pool. */
export interface UserPoolOptions {
  /** The id of the user pool. */
  readonly userPool?: string;
  /** The profile of the AWS configuration files. */
  readonly profile?: string;
  readonly region?: string;
  /** Where requests are sent to, in place of the service. */
  readonly endpointUrl?: string;
}

/** The same where there is a user pool. */
export interface UserPoolChoice extends UserPoolOptions {
  readonly userPool: string;
}

/** Whether options name a user pool. */
export const namesUserPool = <A extends UserPoolOptions>(options: A): options is A & UserPoolChoice =>
  options.userPool !== undefined;

/** A Region is part of the name of a host. */
const regionPattern = /^[a-z][a-z0-9-]{0,62}$/;

const isEndpoint = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What is wrong with options that are about a user pool. */
export const userPoolMistake = (options: UserPoolOptions): string | undefined => {
  const { userPool, profile, region, endpointUrl } = options;
  if (userPool === undefined) {
    const [alone] = [
      profile !== undefined && '--profile',
      region !== undefined && '--region',
      endpointUrl !== undefined && '--endpoint-url',
    ].filter((option) => option !== false);
    return alone === undefined ? undefined : `${alone} needs --user-pool`;
  }
  if (!isUserPoolId(userPool)) {
    return `${userPool} is no id of a user pool: a Region, an underscore, letters and digits, as in eu-west-1_AbCdEfGhI`;
  }
  if (region !== undefined && !regionPattern.test(region)) {
    return `${region} is no Region; write it as in eu-west-1`;
  }
  return endpointUrl !== undefined && !isEndpoint(endpointUrl)
    ? '--endpoint-url is no URL of a server; write it as in http://127.0.0.1:5000'
    : undefined;
};
