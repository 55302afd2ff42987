import { Document, isMap, isScalar, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

/** @typedef {{ extension: 'yaml' | 'json', text: string }} PrintedFile */

/** Functions that YAML has a short form for. */
const shortForms = new Map([
  ['Ref', '!Ref'],
  ['Fn::GetAtt', '!GetAtt'],
  ['Fn::Sub', '!Sub'],
  ['Fn::If', '!If'],
  ['Fn::Equals', '!Equals'],
]);

/** @type {(argument: unknown, tag: string) => Scalar | YAMLSeq} */
const shortForm = (argument, tag) => {
  const isAttribute = tag === '!GetAtt' && argument instanceof YAMLSeq;
  const node = isAttribute ? new Scalar(argument.items.map(String).join('.')) : argument;
  node.tag = tag;
  return node;
};

/** @type {(document: Document) => void} */
const useShortForms = (document) =>
  visit(document, {
    Map: (_, map) => {
      const [pair, second] = map.items;
      if (second !== undefined || pair === undefined) return;
      const tag = shortForms.get(String(pair.key));
      return tag === undefined ? undefined : shortForm(pair.value, tag);
    },
  });

/** A sentence before each resource, and a word behind some of the numbers. @type {(document: Document) => void} */
const addComments = (document) => {
  const resources = document.get('Resources');
  if (!isMap(resources)) return;
  for (const { key } of resources.items) {
    if (isScalar(key)) key.commentBefore = ` ${key.value}: ask the team in #accounts before you change it.`;
  }
  visit(resources, {
    Pair: (_, { value }) => {
      if (isScalar(value) && typeof value.value === 'number') value.comment = ' see the runbook';
    },
  });
};

/**
 * A template as a file: JSON as the CDK writes it, or YAML in short forms, with comments or without.
 *
 * @param {object} template
 * @param {{ format: 'yaml' | 'json', hasComments: boolean }} form
 * @returns {PrintedFile}
 */
export const printedTemplate = (template, { format, hasComments }) => {
  if (format === 'json') return { extension: 'json', text: `${JSON.stringify(template, undefined, 2)}\n` };
  const document = new Document(template, { aliasDuplicateObjects: false });
  useShortForms(document);
  if (hasComments) addComments(document);
  return { extension: 'yaml', text: document.toString() };
};
