import { parseDocument, isAlias, isScalar, isSeq, Scalar, type Node, type YAMLMap } from 'yaml';
import {
  booleanValue,
  fault,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  textOf,
  type Evaluated,
  type Value,
} from '../value';

const nulls = ['', '~', 'null', 'Null', 'NULL'];

const truths = ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'];

const falsehoods = ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'];

/** A scalar without quotes; `undefined` for numbers and dates whose reading differs from parser to parser. */
const plain = (text: string): Value | undefined => {
  if (nulls.includes(text)) return nullValue();
  if (truths.includes(text)) return booleanValue(true);
  if (falsehoods.includes(text)) return booleanValue(false);
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(text)) return numberValue(Number(text));
  return /^[-+.]*\d|^[-+]?\.(?:inf|nan)/i.test(text) ? undefined : stringValue(text);
};

const valueOf = (node: unknown): Value | undefined => {
  if (node === null) return nullValue();
  if (isAlias(node) || (node as Node).tag !== undefined) return undefined;
  if (isScalar(node)) {
    const text = node.source as string;
    return node.type === Scalar.PLAIN ? plain(text) : stringValue(String(node.value));
  }
  if (isSeq(node)) {
    const items = node.items.map(valueOf);
    return items.every((item) => item !== undefined) ? listValue(items) : undefined;
  }
  const entries: Array<readonly [string, Value]> = [];
  for (const { key, value } of (node as YAMLMap).items) {
    const [name, entry] = [valueOf(key), valueOf(value)];
    const text = name === undefined ? undefined : textOf(name);
    if (text === undefined || text === '<<' || entry === undefined) return undefined;
    entries.push([text, entry]);
  }
  return objectValue(entries);
};

/** What Terraform reads YAML as. Its words for booleans are those of YAML 1.1. */
export const parseYaml = (text: string): Evaluated | undefined => {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  if (document.errors.length > 0 || document.contents === null) return fault('invalid YAML');
  return valueOf(document.contents);
};
