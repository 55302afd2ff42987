/** Finds texts in the properties of a client that name something of their template as `Fn::Sub` does, but without it. */
import { advice, type Fix, type Issue, type Path } from '@org/cognito-core';
import { substitution } from './evaluate/mentioned-in';
import { isLoop } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { pseudoParameters } from './pseudo-parameters';
import { templateIssue } from './template-rules';
import type { WrittenTemplate } from './written-template';

/** A text of the properties, and where it is. */
type Placed = readonly [text: string, path: Path];

/** Functions that replace `${Name}` themselves, or that may do so. */
const replaces = (key: string): boolean => key === 'Fn::Sub' || key === 'Fn::Transform' || isLoop(key);

const none: ReadonlyArray<Placed> = [];

/** The texts with a `${`. Most properties have none. */
const textsIn = (value: Json, path: Path = []): ReadonlyArray<Placed> => {
  if (typeof value === 'string') return value.includes('${') ? [[value, path]] : none;
  if (Array.isArray(value))
    return (value as ReadonlyArray<Json>).flatMap((item, index) => textsIn(item, [...path, index]));
  if (!isJsonObject(value)) return none;
  return Object.entries(value).flatMap(([key, inner]) =>
    replaces(key) ? [] : textsIn(inner, [...path, key]),
  );
};

const pseudoParameter = new RegExp(`\\$\\{(?:${[...pseudoParameters, 'AWS::NoValue'].join('|')})\\}`, 'g');

const anyPlaceholder = /\$\{[^!}][^}]*\}/g;

const fixOf = (text: string, path: Path, isAllKnown: boolean): Fix =>
  isAllKnown
    ? {
        isSafe: false,
        edits: [],
        inSource: [{ kind: 'set', path, value: { 'Fn::Sub': text } }],
        title: 'write it with Fn::Sub',
      }
    : advice('write it with Fn::Sub, and name only what the template declares');

/**
 * The warnings for texts of a client in which CloudFormation replaces nothing. A `${name}` of which the template knows
 * nothing is not judged here, and neither is a template that a macro may change first.
 */
export const forgottenSubIssues = (
  template: WrittenTemplate,
): ((properties: JsonObject) => ReadonlyArray<Issue>) => {
  const countOfKnown = (text: string): number =>
    [...text.matchAll(substitution)].filter(([, name = '']) => template.declares(name)).length +
    [...text.matchAll(pseudoParameter)].length;
  return (properties) =>
    template.hasOtherMacros
      ? []
      : textsIn(properties).flatMap(([text, path]) => {
          const known = countOfKnown(text);
          if (known === 0) return [];
          const isAllKnown = known === [...text.matchAll(anyPlaceholder)].length;
          return [
            templateIssue(
              'sub-forgotten',
              path,
              'has `${` without Fn::Sub, so that nothing is filled in',
              fixOf(text, path, isAllKnown),
            ),
          ];
        });
};

/** What is found of a host because of a forgotten `Fn::Sub`. */
const followOns: ReadonlyArray<string> = ['url-host-case', 'url-host-characters'];

/** Leaves out the issues that a forgotten `Fn::Sub` explains. */
export const withoutFollowOns = (
  issues: ReadonlyArray<Issue>,
  forgotten: ReadonlyArray<Issue>,
): ReadonlyArray<Issue> =>
  forgotten.length === 0
    ? issues
    : issues.filter(
        ({ code, path }) =>
          !followOns.includes(code) ||
          !forgotten.some((other) => path.every((key, index) => key === other.path[index])),
      );
