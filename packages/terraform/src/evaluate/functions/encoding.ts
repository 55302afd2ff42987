/** Functions that read and write JSON, YAML and files. */
import { numberOf, numberText } from '../number-text';
import {
  booleanValue,
  fault,
  itemsOf,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  openValue,
  stringValue,
  textOf,
  type Evaluated,
  type Fault,
  type Place,
  type Value,
} from '../value';
import { knownText, ofKnown, taking, type Apply, type TerraformFunction } from './definition';
import { parseYaml } from './parse-yaml';

// -------------------------------------------------------------------------------------
// JSON
// -------------------------------------------------------------------------------------

const escapedInJson = /[<>&\u2028\u2029]/g;

/** A text as JSON, as Go writes it. */
export const jsonString = (text: string): string =>
  JSON.stringify(text).replace(
    escapedInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A value as JSON, as Go writes it; `undefined` if any of it is open. */
export const jsonText = (value: Value): string | undefined => {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.boolean);
    case 'number':
      return numberText(value.number);
    case 'string': {
      const text = textOf(value);
      return text === undefined ? undefined : jsonString(text);
    }
    case 'list': {
      // The order of lists and objects in a set is nobody's business.
      const isOrdered =
        value.as !== 'set' ||
        value.items.length < 2 ||
        value.items.every(({ kind }) => kind !== 'list' && kind !== 'object');
      const items = isOrdered ? itemsOf(value)?.map(jsonText) : undefined;
      return items === undefined || items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    case 'object': {
      if (value.rest !== undefined) return undefined;
      const entries = [...value.entries].map(([key, entry]) => [jsonString(key), jsonText(entry)] as const);
      if (entries.some(([, text]) => text === undefined)) return undefined;
      return `{${entries.map((entry) => entry.join(':')).join(',')}}`;
    }
    case 'open':
      return undefined;
  }
};

/** Data as a value, all of it at one place; `undefined` for what only Terraform knows exactly. */
export const valueOfData = (data: unknown, places: ReadonlyArray<Place> = []): Value | undefined => {
  if (data === null || data === undefined) return nullValue(places);
  if (typeof data === 'boolean') return booleanValue(data, places);
  if (typeof data === 'number') {
    return typeof numberOf(String(data)) === 'number' ? numberValue(data, places) : undefined;
  }
  if (typeof data === 'string') return stringValue(data, places);
  if (Array.isArray(data)) {
    const items = data.map((item: unknown) => valueOfData(item, places));
    return items.every((item) => item !== undefined) ? listValue(items, places) : undefined;
  }
  const entries = Object.entries(data).map(([key, entry]) => [key, valueOfData(entry, places)] as const);
  return entries.every((entry): entry is readonly [string, Value] => entry[1] !== undefined)
    ? objectValue(entries, places)
    : undefined;
};

const parseJson = (text: string): Evaluated | undefined => {
  try {
    return valueOfData(JSON.parse(text));
  } catch {
    return fault('invalid JSON');
  }
};

// -------------------------------------------------------------------------------------
// text
// -------------------------------------------------------------------------------------

const decoding = (parse: (text: string) => Evaluated | Fault | undefined): TerraformFunction => ({
  apply: ofKnown({ args: ['string'] }, ([text]) => parse(knownText(text))),
});

const file: Apply = taking({ args: ['string'] }, ([path], { readFile }) => {
  const text = textOf(path);
  const read = text === undefined ? undefined : readFile?.(text);
  return read === undefined ? undefined : stringValue(read);
});

/** What a query of a URL escapes, as Go does it. */
const urlEncoded = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

const ofText = (change: (text: string) => string): TerraformFunction => ({
  returns: 'string',
  apply: ofKnown({ args: ['string'] }, ([text]) => stringValue(change(knownText(text)))),
});

// -------------------------------------------------------------------------------------
// secrets
// -------------------------------------------------------------------------------------

/** What nobody is to see is open here. */
const sensitive: Apply = (args) => {
  const [value] = args;
  return value === undefined
    ? fault('exactly 1 argument required')
    : openValue('sensitive(…)', undefined, value.places);
};

const nonsensitive: Apply = ([value]) => value;

const jsonencode: Apply = (args) => {
  const [value, ...others] = args;
  if (value === undefined || others.length > 0) return fault('exactly 1 argument required');
  const text = jsonText(value);
  return text === undefined ? undefined : stringValue(text);
};

export const encodingFunctions: Readonly<Record<string, TerraformFunction>> = {
  jsonencode: { apply: jsonencode, returns: 'string' },
  jsondecode: decoding(parseJson),
  yamldecode: decoding(parseYaml),
  file: { apply: file, returns: 'string' },
  urlencode: ofText(urlEncoded),
  sensitive: { apply: sensitive },
  nonsensitive: { apply: nonsensitive },
};
