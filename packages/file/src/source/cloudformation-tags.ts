/**
 * The short forms of CloudFormation's functions, which are tags to YAML: `!Sub text` is `Fn::Sub: text`.
 */
import { nearestName } from '@org/cognito-core';
import {
  isNode,
  Pair,
  Scalar,
  visit,
  YAMLMap,
  type CollectionTag,
  type Document,
  type Node,
  type ScalarTag,
  type Tags,
} from 'yaml';

/** The functions of which the long form has no `Fn::` before its name. */
const bareFunctions = ['Ref', 'Condition'];

const functions = [
  ...bareFunctions,
  ...[
    'And',
    'Base64',
    'Cidr',
    'Contains',
    'EachMemberEquals',
    'EachMemberIn',
    'Equals',
    'FindInMap',
    'GetAtt',
  ],
  ...['GetAZs', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'RefAll', 'Select', 'Split', 'Sub'],
  ...['ToJsonString', 'Transform', 'ValueOf', 'ValueOfAll'],
];

const longForm = (name: string): string => (bareFunctions.includes(name) ? name : `Fn::${name}`);

/** `!GetAtt Resource.Attribute`: the attribute may hold dots too. */
const scalarArgument = (name: string, text: string): unknown =>
  name === 'GetAtt' && text.includes('.') ? text.split(/\.(.*)/s, 2) : text;

/** A map of one key around what a tag stands before, so that places within keep their positions. */
const callOf = (name: string, argument: Node): Node => {
  const call = new YAMLMap();
  call.items.push(new Pair(new Scalar(longForm(name)), argument));
  return call;
};

/** The tags of a short form, before texts, lists and maps. */
const formsOf = (name: string): ReadonlyArray<ScalarTag | CollectionTag> => [
  {
    tag: `!${name}`,
    resolve: (text) => ({ [longForm(name)]: scalarArgument(name, text) }),
  },
  { tag: `!${name}`, collection: 'seq', resolve: (list) => callOf(name, list) },
  { tag: `!${name}`, collection: 'map', resolve: (map) => callOf(name, map) },
];

const shortForms = functions.flatMap(formsOf);

const isFunctionTag: ReadonlySet<string> = new Set(functions.map((name) => `!${name}`));

/** What a tag may stand behind, as YAML has it, and its name. */
const writtenTag = /(?<![^\s,[{(:-])![A-Za-z][\w:.-]*/g;

const hasOtherWords = (text: string): boolean => text.includes('%TAG') || text.includes('!<');

/** A text may be full of exclamation marks. */
const mostForeign = 100;

/**
 * The tags of YAML, and of the short forms that a source may use: the parser tries each of them on each plain text.
 * After a `%TAG` directive, and between angle brackets, tags are written in other words. The tags of other tools are read like functions that
 * nobody knows, so that their values are open.
 */
export const tagsFor = (text: string): ((tags: Tags) => Tags) => {
  const written = new Set<string>(text.match(writtenTag));
  const used = hasOtherWords(text) ? shortForms : shortForms.filter(({ tag }) => written.has(tag));
  const foreign = [...written].filter((tag) => !isFunctionTag.has(tag)).slice(0, mostForeign);
  return (tags) => [...tags, ...used, ...foreign.flatMap((tag) => formsOf(tag.slice(1)))];
};

/** Whether a node is written in a short form, be it of a function or of what another tool replaces. */
export const isShortForm = ({ tag }: Node): boolean => tag !== undefined && /^![A-Za-z]/.test(tag);

/** A tag that stands somewhere. */
export interface WrittenTag {
  readonly name: string;
  readonly offset: number;
}

/** The tags of short forms in a source, each where it stands first. */
export const shortFormsIn = (document: Document, text: string): ReadonlyArray<WrittenTag> => {
  const first = new Map<string, number>();
  visit(document, (_, node) => {
    if (!isNode(node) || !isShortForm(node)) return;
    const tag = node.tag as string;
    // The range of a node begins after its tag.
    if (!first.has(tag)) first.set(tag, text.lastIndexOf(tag, node.range?.[0]));
  });
  return [...first].map(([tag, offset]) => ({ name: tag.slice(1), offset }));
};

/** The tags in a source that are no functions. Most sources have none, and are not searched for them. */
export const foreignTagsIn = (document: Document, text: string): ReadonlyArray<WrittenTag> =>
  hasOtherWords(text) || [...text.matchAll(writtenTag)].some(([tag]) => !isFunctionTag.has(tag))
    ? shortFormsIn(document, text).filter(({ name }) => !functions.includes(name))
    : [];

/** The function that a misspelt tag most likely means. */
export const functionMeantBy = (name: string): string | undefined => nearestName(name, functions);
