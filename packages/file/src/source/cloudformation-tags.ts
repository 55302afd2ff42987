/**
 * The short forms of CloudFormation's functions, which are tags to YAML: `!Sub text` is `Fn::Sub: text`.
 */
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

/** The tags of all short forms, before texts, lists and maps. */
const shortForms = functions.flatMap((name): ReadonlyArray<ScalarTag | CollectionTag> => [
  {
    tag: `!${name}`,
    resolve: (text) => ({ [longForm(name)]: scalarArgument(name, text) }),
  },
  { tag: `!${name}`, collection: 'seq', resolve: (list) => callOf(name, list) },
  { tag: `!${name}`, collection: 'map', resolve: (map) => callOf(name, map) },
]);

/**
 * The tags of YAML, and of the short forms that a source may use: the parser tries each of them on each plain text.
 * After a `%TAG` directive, tags may be written in other words.
 */
export const tagsFor = (text: string): ((tags: Tags) => Tags) => {
  const written = new Set<string>(text.match(/!\w+/g));
  const used = text.includes('%TAG') ? shortForms : shortForms.filter(({ tag }) => written.has(tag));
  return (tags) => [...tags, ...used];
};

const tags: ReadonlySet<string> = new Set(functions.map((name) => `!${name}`));

/** Whether a node is written in a short form. */
export const isShortForm = ({ tag }: Node): boolean => tag !== undefined && tags.has(tag);

/** Where in a source the tag of the first short form stands: it means nothing outside of templates. */
export const firstShortForm = (document: Document, text: string): number | undefined => {
  let offset: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !isShortForm(node)) return undefined;
    // The range of a node begins after its tag.
    offset = text.lastIndexOf(node.tag as string, node.range?.[0]);
    return visit.BREAK;
  });
  return offset;
};
