import {
  isReference,
  serviceDefaults,
  toRecord,
  type ClientRecord,
  type UserPoolClient,
} from '@org/cognito-core';

const minutesInDay = 24 * 60;

/** Refresh tokens in whole days, as the console writes them. */
const withDays = ({
  RefreshTokenValidity: amount,
  TokenValidityUnits: units,
  ...record
}: ClientRecord): ClientRecord => {
  const isInDays =
    typeof amount === 'number' &&
    amount % minutesInDay === 0 &&
    !isReference(units) &&
    units?.RefreshToken === 'minutes';
  return {
    ...record,
    ...(amount !== undefined && { RefreshTokenValidity: isInDays ? amount / minutesInDay : amount }),
    ...(units !== undefined && { TokenValidityUnits: isInDays ? { ...units, RefreshToken: 'days' } : units }),
  };
};

/**
 * The record of a client that exists already, with all lifetimes of tokens and their units. Of a block that leaves one out,
 * the provider would make the number that it imported one of hours or days.
 */
export const existingRecord = (client: UserPoolClient): ClientRecord => {
  const { accessTokenValidity, idTokenValidity, refreshTokenValidity } = serviceDefaults;
  return withDays(toRecord({ accessTokenValidity, idTokenValidity, refreshTokenValidity, ...client }));
};
