/** OAuth settings: for browsers or for machines, in force or kept while OAuth is off. */
import * as fc from 'fast-check';
import { listOf, orOpenList, type Texts } from './list-arbitraries';
import { givenFields, merged, optionalFields, type SomeFields } from './optional-fields';
import { callbackUrls, logoutUrls, mostUrls } from './redirect-url-arbitraries';
import { machineScopes, mostScopes, userScopes } from './scope-arbitraries';
import { writtenText } from './text-arbitraries';
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
 * Writes the default redirect URL: one of the callback URLs, as it is written there. If no array is written, the
 * placeholder is the only callback URL of a browser, and a machine has none.
 */
const withDefaultRedirect = (
  settings: SomeFields,
  choice: number | undefined,
  usesPlaceholder: boolean,
): SomeFields => {
  if (choice === undefined) return settings;
  const written: unknown = settings['callbackUrls'];
  const urls: ReadonlyArray<unknown> = Array.isArray(written)
    ? written
    : written === undefined && !usesPlaceholder
      ? []
      : [placeholderUrl];
  return urls.length === 0 ? settings : { ...settings, defaultRedirectUri: urls[choice % urls.length] };
};

const someDefaultRedirect = (
  settings: fc.Arbitrary<SomeFields>,
  references: boolean,
  usesPlaceholder = false,
): fc.Arbitrary<SomeFields> => {
  const chosen = fc
    .tuple(settings, fc.option(fc.nat(), { nil: undefined }))
    .map(([written, choice]) => withDefaultRedirect(written, choice, usesPlaceholder));
  if (!references) return chosen;
  // The value of a string with a reference is not known, so it may be combined with any array.
  const open = merged(settings, givenFields({ defaultRedirectUri: writtenText(callbackUrls.open) }));
  return fc.oneof(simplestFirst, { weight: 4, arbitrary: chosen }, { weight: 1, arbitrary: open });
};

const browserSettings = (references: boolean): fc.Arbitrary<SomeFields> =>
  someDefaultRedirect(
    optionalFields({
      flows: browserFlows,
      scopes: scopes(userScopes, references, 1),
      callbackUrls: urls(callbackUrls, references, 1),
      logoutUrls: urls(logoutUrls, references, 0),
    }),
    references,
    true,
  );

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
