/**
 * The short forms of CloudFormation's functions, which are tags to YAML: `!Sub text` is `Fn::Sub: text`.
 */
import { isNode, Pair, Scalar, visit, YAMLMap, type Document, type Node, type Tags } from 'yaml';

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
export const cloudFormationTags: Tags = functions.flatMap((name) => [
  {
    tag: `!${name}`,
    resolve: (text: string) => ({ [longForm(name)]: scalarArgument(name, text) }),
  },
  { tag: `!${name}`, collection: 'seq' as const, resolve: (list: unknown) => callOf(name, list as Node) },
  { tag: `!${name}`, collection: 'map' as const, resolve: (map: unknown) => callOf(name, map as Node) },
]);

const tags: ReadonlySet<string> = new Set(functions.map((name) => `!${name}`));

/** Where in a source the tag of the first short form stands: it means nothing outside of templates. */
export const firstShortForm = (document: Document, text: string): number | undefined => {
  let offset: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || node.tag === undefined || !tags.has(node.tag)) return undefined;
    // The range of a node begins after its tag.
    offset = text.lastIndexOf(node.tag, node.range?.[0]);
    return visit.BREAK;
  });
  return offset;
};
