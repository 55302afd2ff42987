/** Authentication flows and refresh token rotation, which forbids one of the flows. */
import * as fc from 'fast-check';
import { orOpenTime, timeWithin, writtenTime } from './duration-arbitraries';
import { givenFields, merged, optionalFields, type SomeFields } from './optional-fields';
import { fieldsOf } from './places';
import { simplestFirst } from './simplest-first';

const off = fc.constant(false);

const currentFlows = (refreshToken: fc.Arbitrary<boolean>): fc.Arbitrary<SomeFields> =>
  optionalFields({
    userPassword: fc.boolean(),
    adminUserPassword: fc.boolean(),
    custom: fc.boolean(),
    userSrp: fc.boolean(),
    user: fc.boolean(),
    refreshToken,
    clientToken: off,
    legacyAdminNoSrp: off,
    legacyCustomOnly: off,
    legacyUserPassword: off,
  });

const legacyFlows = merged(
  optionalFields({
    userSrp: off,
    refreshToken: off,
    legacyAdminNoSrp: fc.boolean(),
    legacyCustomOnly: fc.boolean(),
  }),
  givenFields({ legacyUserPassword: fc.constant(true) }),
);

const clientTokenFlow = merged(
  optionalFields({ userSrp: off, refreshToken: off, legacyCustomOnly: off }),
  givenFields({ clientToken: fc.constant(true) }),
);

const noFlow = fc.constantFrom<SomeFields>(
  { userSrp: false, refreshToken: false },
  Object.fromEntries(fieldsOf('authFlows').map((flow) => [flow, false])),
);

const authFlows = (hasSecret: boolean, refreshToken: fc.Arbitrary<boolean>): fc.Arbitrary<SomeFields> =>
  optionalFields({
    authFlows: fc.oneof(
      simplestFirst,
      { weight: 4, arbitrary: currentFlows(refreshToken) },
      { weight: 1, arbitrary: legacyFlows },
      { weight: 1, arbitrary: noFlow },
      ...(hasSecret ? [{ weight: 1, arbitrary: clientTokenFlow }] : []),
    ),
  });

const gracePeriod = (references: boolean): fc.Arbitrary<unknown> =>
  orOpenTime(references, timeWithin(0, 60, []), 'seconds').map(writtenTime);

/** Authentication flows with and without rotation. A client without a secret has no client token flow. */
export const signIn = (references: boolean, hasSecret: boolean): fc.Arbitrary<SomeFields> => {
  const grace = { refreshTokenRotationGracePeriod: gracePeriod(references) };
  const on = { refreshTokenRotation: fc.constant(true) };
  return fc.oneof(
    simplestFirst,
    authFlows(hasSecret, fc.boolean()),
    merged(
      authFlows(hasSecret, fc.boolean()),
      givenFields({ refreshTokenRotation: off }),
      optionalFields(grace),
    ),
    merged(authFlows(hasSecret, off), givenFields(grace), optionalFields(on)),
    merged(authFlows(hasSecret, off), givenFields(on)),
  );
};
