/** The settings in the metadata of a resource, where its author explains what is not to be reported. */
import { decodeLintSettings, type Issue, type LintSettings, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as NEA from 'fp-ts/ReadonlyNonEmptyArray';
import { isJsonObject } from './json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

const key = 'CognitoClient';

/** Where in a resource the settings are. */
export const lintPath: Path = ['Metadata', key];

/** The metadata of a resource that holds settings. */
export interface LintMetadata {
  readonly Metadata: { readonly [key]: LintSettings };
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The metadata that says what settings say; none where they say nothing. */
export const lintMetadata = (settings: LintSettings): Partial<LintMetadata> =>
  Object.keys({ ...settings.silence, ...settings.downgrade }).length > 0
    ? { Metadata: { [key]: settings } }
    : {};

/**
 * What the author of a resource has to say about the issues of its client, as its metadata has it; no settings where
 * there are none. The left side holds every issue of the settings, with paths that begin at the resource.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { lintSettingsOf } from '@org/cognito-cloudformation';
 *
 * const silence = { 'oauth-implicit-default': 'the old app, until March' };
 * const resource = { Type: 'AWS::Cognito::UserPoolClient', Metadata: { CognitoClient: { silence } } };
 * assert.deepStrictEqual(lintSettingsOf(resource), E.right({ silence }));
 */
export const lintSettingsOf = (
  resource: unknown,
): E.Either<NEA.ReadonlyNonEmptyArray<Issue>, LintSettings> => {
  const metadata = isJsonObject(resource) ? resource['Metadata'] : undefined;
  return pipe(
    decodeLintSettings((isJsonObject(metadata) ? metadata[key] : undefined) ?? {}),
    E.mapLeft(NEA.map((issue) => ({ ...issue, path: [...lintPath, ...issue.path] }))),
  );
};
