/** OAuth settings: for browsers or for machines, in force or kept while OAuth is off. */
import { reference } from '@org/cognito-core';
import * as fc from 'fast-check';
import { listOf, orOpenList, type Texts } from './list-arbitraries';
import { givenFields, merged, optionalFields, type SomeFields } from './optional-fields';
import { callbackUrls, logoutUrls, mostUrls } from './redirect-url-arbitraries';
import { machineScopes, mostScopes, userScopes } from './scope-arbitraries';
import { textOf, writtenText } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

const off = fc.constant(false);
const on = fc.constant(true);

const browserFlows = fc.oneof(
  simplestFirst,
  merged(
    optionalFields({ implicitCodeGrant: fc.boolean(), clientCredentials: off }),
    givenFields({ authorizationCodeGrant: on }),
  ),
  merged(
    optionalFields({ authorizationCodeGrant: fc.boolean(), clientCredentials: off }),
    givenFields({ implicitCodeGrant: on }),
  ),
);

const machineFlows = merged(
  optionalFields({ authorizationCodeGrant: off, implicitCodeGrant: off }),
  givenFields({ clientCredentials: on }),
);

const noFlows = optionalFields({
  authorizationCodeGrant: off,
  implicitCodeGrant: off,
  clientCredentials: off,
});

const urls = (texts: Texts, references: boolean, min: 0 | 1): fc.Arbitrary<unknown> =>
  orOpenList(references, listOf(texts, references, { min, full: mostUrls }));

const scopes = (texts: Texts, references: boolean, min: 0 | 1): fc.Arbitrary<unknown> =>
  orOpenList(references, listOf(texts, references, { min, full: mostScopes }));

const placeholderUrl = 'https://example.com';

/**
 * The callback URLs that the default redirect URL may be, as they are written. If no array is written, the placeholder
 * is the only callback URL of a browser, and a machine has none.
 */
const callbacksIn = (settings: SomeFields, usesPlaceholder: boolean): ReadonlyArray<unknown> => {
  const written: unknown = settings['callbackUrls'];
  if (Array.isArray(written)) return written;
  return written === undefined && !usesPlaceholder ? [] : [placeholderUrl];
};

/** A reference that no callback URL has a part of, so that it may stand for any of them. */
const openRedirect = textOf(fc.constant(reference('redirect')));

const someDefaultRedirect = (
  settings: fc.Arbitrary<SomeFields>,
  references: boolean,
  usesPlaceholder = false,
): fc.Arbitrary<SomeFields> => {
  /** Writes the default redirect URL, if it may be one of the callback URLs. */
  const withDefault = <A>(
    choice: fc.Arbitrary<A>,
    urlOf: (callbacks: ReadonlyArray<unknown>, chosen: A) => unknown,
  ) =>
    fc.tuple(settings, fc.option(choice, { nil: undefined })).map(([written, chosen]) => {
      const callbacks = callbacksIn(written, usesPlaceholder);
      return chosen === undefined || callbacks.length === 0
        ? written
        : { ...written, defaultRedirectUri: urlOf(callbacks, chosen) };
    });
  const oneOfThem = withDefault(fc.nat(), (callbacks, index) => callbacks[index % callbacks.length]);
  if (!references) return oneOfThem;
  const open = withDefault(writtenText(openRedirect), (_, url) => url);
  return fc.oneof(simplestFirst, { weight: 4, arbitrary: oneOfThem }, { weight: 1, arbitrary: open });
};

const browserSettings = (references: boolean): fc.Arbitrary<SomeFields> => {
  const written = optionalFields({
    flows: browserFlows,
    scopes: scopes(userScopes, references, 1),
    impliesOpenId: fc.boolean(),
    callbackUrls: urls(callbackUrls, references, 1),
    logoutUrls: urls(logoutUrls, references, 0),
  });
  return fc.oneof(
    simplestFirst,
    // The construct's defaults.
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 19, arbitrary: someDefaultRedirect(written, references, true) },
  );
};

const machineSettings = (references: boolean): fc.Arbitrary<SomeFields> =>
  someDefaultRedirect(
    merged(
      givenFields({ flows: machineFlows, scopes: scopes(machineScopes, references, 1) }),
      optionalFields({
        callbackUrls: urls(callbackUrls, references, 0),
        logoutUrls: urls(logoutUrls, references, 0),
      }),
    ),
    references,
  );

const keptSettings = (references: boolean, hasSecret: boolean): fc.Arbitrary<SomeFields> => {
  const lists = {
    callbackUrls: urls(callbackUrls, references, 0),
    logoutUrls: urls(logoutUrls, references, 0),
  };
  const forUsers = optionalFields({
    ...lists,
    flows: fc.oneof(simplestFirst, browserFlows, noFlows),
    scopes: scopes(userScopes, references, 0),
    impliesOpenId: fc.boolean(),
  });
  const forMachines = merged(
    givenFields({ flows: machineFlows }),
    optionalFields({ ...lists, scopes: scopes(machineScopes, references, 0) }),
  );
  return someDefaultRedirect(
    hasSecret ? fc.oneof(simplestFirst, forUsers, forMachines) : forUsers,
    references,
  );
};

/** OAuth settings in force, OAuth that is off, or settings that are kept while it is off. A machine needs a secret. */
export const oAuthChoice = (references: boolean, hasSecret: boolean): fc.Arbitrary<SomeFields> => {
  const inForce = hasSecret
    ? fc.oneof(simplestFirst, browserSettings(references), machineSettings(references))
    : browserSettings(references);
  const kept = keptSettings(references, hasSecret);
  return fc.oneof(
    simplestFirst,
    {
      weight: 4,
      arbitrary: optionalFields({ disableOAuth: off, oAuth: inForce, keptOAuth: fc.constant(undefined) }),
    },
    { weight: 1, arbitrary: givenFields({ disableOAuth: on }) },
    { weight: 2, arbitrary: givenFields({ disableOAuth: on, keptOAuth: kept }) },
  );
};
