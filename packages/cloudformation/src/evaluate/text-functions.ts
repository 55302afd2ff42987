/** Functions that make texts. What is known of a text is written in, and the rest of it stays open. */
import { byKey } from '../by-key';
import { unboundIntrinsic } from '../intrinsic';
import { isJsonObject, type Json } from '../json';
import { knownText, longestText } from './known-text';
import { placeholder } from './read-text';
import { argumentsOf, type FunctionOf } from './scope';

/** A text of `Fn::Sub` would read this as the begin of a variable, or the end of one before it. */
const wouldBeRead = (text: string): boolean => text.includes('$') || text.startsWith('{');

const isScalar = (value: Json): value is string | number | boolean => typeof value !== 'object';

/** `Fn::Sub`, in both forms. */
export const subValue: FunctionOf = (argument, scope) => {
  const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<Json>;
  if (typeof text !== 'string' || !isJsonObject(variables)) return undefined;
  const left = new Map<string, Json>();
  // A variable that is used again is evaluated once: variables within variables would multiply.
  const valueOf = byKey((name: string) => {
    const own = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const before: Json = own ?? unboundIntrinsic(name);
    return { own, before, value: scope.evaluate(before) };
  });
  let isChanged = false;
  const written = text.replace(placeholder, (whole, escape: string, name: string) => {
    if (escape === '!') return whole;
    const { own, before, value } = valueOf(name);
    if (value !== before) isChanged = true;
    if (isScalar(value) && !wouldBeRead(String(value))) {
      isChanged = true;
      return String(value);
    }
    if (own !== undefined || value !== before) left.set(name, value);
    return whole;
  });
  if (written.length > longestText) return undefined;
  if (!written.includes('${')) return written;
  if (!isChanged) return undefined;
  return { 'Fn::Sub': left.size === 0 ? written : [written, Object.fromEntries(left)] };
};

/** Items of which a text can be made here. A text for `Fn::Sub` stays where it is, so that it is found there. */
const areTexts = (items: Json): items is ReadonlyArray<string | number | boolean> =>
  Array.isArray(items) &&
  (items as ReadonlyArray<Json>).every((item) => isScalar(item) && !String(item).includes('${'));

/** `Fn::Join`. Items that come to nothing are left out. */
export const joinValue: FunctionOf = (argument, scope) => {
  const [delimiter, list] = argumentsOf(argument);
  if (typeof delimiter !== 'string' || list === undefined) return undefined;
  const items = scope.evaluate(list);
  if (!areTexts(items)) return items === list ? undefined : { 'Fn::Join': [delimiter, items] };
  const text = items.join(delimiter);
  return text.length > longestText ? undefined : text;
};

/** Whether no function is left in a value. */
const isPlain = (value: Json): boolean => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).every(isPlain);
  if (!isJsonObject(value)) return value === null || knownText(value) !== undefined;
  return Object.entries(value).every(
    ([key, inner]) => key !== 'Ref' && !key.startsWith('Fn::') && isPlain(inner),
  );
};

/** `Fn::ToJsonString`, of the language extensions. */
export const jsonValue: FunctionOf = (argument, scope) => {
  const value = scope.evaluate(argument);
  const text = isPlain(value) ? JSON.stringify(value) : undefined;
  return text === undefined || text.length > longestText ? undefined : text;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const bytesOf = (text: string): ReadonlyArray<number> =>
  [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, hex, character]) =>
    hex === undefined ? (character as string).charCodeAt(0) : Number.parseInt(hex, 16),
  );

/** `Fn::Base64` of the bytes of a text in UTF-8. */
export const base64Value: FunctionOf = (argument, scope) => {
  const text = knownText(scope.evaluate(argument));
  // Half of a character has no bytes.
  if (text === undefined || /\p{Surrogate}/u.test(text)) return undefined;
  const bytes = bytesOf(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    encoded += digits.map((digit, index) => ([a, a, b, c][index] === undefined ? '=' : digit)).join('');
  }
  return encoded;
};
