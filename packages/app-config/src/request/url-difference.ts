const namesOfParts = ['scheme', 'host', 'port', 'path', 'query', 'fragment'] as const;

/** The parts of a URL, which every string has; joined, they are the string. */
const parts =
  /^(?<scheme>(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?)(?<host>[^/?#:]*)(?<port>(?::\d*)?)(?<path>[^?#]*)(?<query>(?:\?[^#]*)?)(?<fragment>.*)$/is;

type Parts = Readonly<Record<(typeof namesOfParts)[number], string>>;

const partsOf = (url: string): Parts => (parts.exec(url) as RegExpExecArray).groups as Parts;

const quoted = (value: string): string => (value === '' ? 'none' : `\`${value}\``);

const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** The first letter in which two different strings differ, in a clause about the first. */
export const letterDifference = (sent: string, registered: string, than: string): string => {
  const index = commonStart(sent, registered);
  const letter = (text: string): string => (index < text.length ? `\`${text[index]}\`` : 'the end');
  return `at character ${index + 1} it has ${letter(sent)}, where ${than} has ${letter(registered)}`;
};

const firstLetter = (sent: string, registered: string): string =>
  letterDifference(sent, registered, 'the registered URL');

/**
 * What differs between a URL that an app sends and another one that is registered, as the predicate of a sentence about
 * the first. The service compares the two letter by letter.
 *
 * @example
 * import { urlDifference } from '@org/cognito-app-config';
 *
 * assert.strictEqual(
 *   urlDifference('http://localhost:3000', 'http://localhost:3000/'),
 *   'lacks the `/` at the end',
 * );
 */
export const urlDifference = (sent: string, registered: string): string => {
  if (sent === registered) return 'is the same URL';
  if (`${sent}/` === registered) return 'lacks the `/` at the end';
  if (sent === `${registered}/`) return 'has a `/` at the end, which the registered URL has not';
  if (sent.trim() === registered) return 'has white space around it';
  if (sent.toLowerCase() === registered.toLowerCase()) {
    return `differs in upper and lower case: ${firstLetter(sent, registered)}`;
  }
  const [of, than] = [partsOf(sent), partsOf(registered)];
  const [part, another] = namesOfParts.filter((name) => of[name] !== than[name]);
  return part !== undefined && another === undefined
    ? `has another ${part}, from character ${commonStart(sent, registered) + 1} on: ${quoted(of[part])}, where the registered URL has ${quoted(than[part])}`
    : `is another URL: ${firstLetter(sent, registered)}`;
};

const reversed = (text: string): string => [...text].reverse().join('');

/** How much of two URLs is the same, from the start and from the end. */
const likeness = (one: string, other: string): number =>
  commonStart(one, other) + commonStart(reversed(one), reversed(other));

/** The registered URL that is most like the one that is sent; `undefined` if none is registered. */
export const nearestUrl = (sent: string, registered: ReadonlyArray<string>): string | undefined =>
  [...registered].sort((one, other) => likeness(sent, other) - likeness(sent, one))[0];
