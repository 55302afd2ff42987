import type { Fix } from '@org/cognito-core';
import type * as E from 'fp-ts/Either';
import { sourceAfter } from '../edit/source-after';
import type { SourceFile } from '../source/source-file';

/**
 * Applies fixes to the text of a source, one after the other, whatever they bring. The path of each is one of the source
 * that those before it leave. The left side says why a place cannot be edited without harm; then no fix is applied.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { applyFixes, checkProps, parseSource } from '@org/cognito-file';
 *
 * const source = parseSource('supportedIdentityProviders: [google] # soon\n');
 * assert.ok(E.isRight(source));
 *
 * const issue = checkProps(source.right).issues.find(({ code }) => code === 'idp-builtin-case');
 * const fixed = applyFixes(source.right, issue?.fixes ?? []);
 * assert.ok(E.isRight(fixed));
 * assert.strictEqual(fixed.right.text, 'supportedIdentityProviders: [Google] # soon\n');
 */
export const applyFixes = (source: SourceFile, fixes: ReadonlyArray<Fix>): E.Either<string, SourceFile> =>
  sourceAfter(
    source,
    fixes.flatMap(({ inSource = [] }) => inSource),
  );
