/** A template without the loops that CloudFormation runs, as far as these are known. */
import type { Path } from '@org/cognito-core';
import { declarationsOf, nothingDeclared, type GivenParameters } from './evaluate/declarations';
import { unrolledLoops, type UnrolledLoops } from './evaluate/unrolled-loops';
import { isLoop } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { transformsOf } from './written-template';

/** A template, with the way back to what is written. */
export interface UnrolledTemplate extends Omit<UnrolledLoops, 'value'> {
  readonly template: { readonly Resources: JsonObject };
}

/** Sections in which loops may stand, of which anything about clients is read. */
const sections = ['Conditions', 'Resources'] as const;

const extensions = 'AWS::LanguageExtensions';

/** Whether a template may have loops, which most have not. */
const mayHaveLoops = (template: JsonObject): boolean =>
  transformsOf(template).includes(extensions) ||
  sections.some((name) => {
    const section = template[name];
    return isJsonObject(section) && Object.keys(section).some(isLoop);
  });

const asWritten = (template: UnrolledTemplate['template']): UnrolledTemplate => ({
  template,
  pathOf: (path: Path) => path,
  itemsAt: () => [],
  defaultsAt: () => [],
});

/**
 * Unrolls the loops of a template whose collections are known: they are written out, given, or the default of a parameter.
 */
export const unrolledTemplate = (
  template: { readonly Resources: JsonObject },
  given: GivenParameters = {},
): UnrolledTemplate => {
  if (!mayHaveLoops(template)) return asWritten(template);
  const looped = Object.fromEntries(
    sections.flatMap((name) => {
      const section = (template as JsonObject)[name];
      return section === undefined ? [] : [[name, section] as readonly [string, Json]];
    }),
  );
  const { value, ...ways } = unrolledLoops(looped, declarationsOf(template, given) ?? nothingDeclared);
  return value === looped ? asWritten(template) : { template: { ...template, ...value }, ...ways };
};
