/** The lint settings in the metadata of a resource, where its author silences and downgrades issues, with reasons. */
import { decodeLintSettings, moved, type Issue, type LintSettings, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as NEA from 'fp-ts/ReadonlyNonEmptyArray';
import { isJsonObject } from './json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

const key = 'CognitoClient';

/** The path of the settings in a resource. */
export const lintPath: Path = ['Metadata', key];

/** The metadata of a resource that holds settings. */
export interface LintMetadata {
  readonly Metadata: { readonly [key]: LintSettings };
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The metadata that holds settings; none if there are no settings. */
export const lintMetadata = (settings: LintSettings | undefined): Partial<LintMetadata> | undefined =>
  settings !== undefined && Object.keys({ ...settings.silence, ...settings.downgrade }).length > 0
    ? { Metadata: { [key]: settings } }
    : undefined;

/**
 * Reads the lint settings in the metadata of a resource: which issues of its client are silenced or downgraded, and
 * why. They are empty if the metadata has none. The left side lists what is wrong with them, with paths that begin at
 * the resource.
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
    E.mapLeft(NEA.map((issue) => moved(issue, (path) => [...lintPath, ...path]))),
  );
};
