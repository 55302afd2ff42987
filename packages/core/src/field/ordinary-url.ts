import type { Text } from '../reference/text';

/** A web URL with a plain host, at most a port of four digits, and a path of plain words. */
const ordinary =
  /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::[1-9]\d{3})?(?:\/[\w-]+)*\/?$/;

/** A text in which a plain word stands for each reference. */
const withWords = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');

/**
 * Whether a URL is of the form that most are, of which no rule that looks at URLs one by one says anything. To ask this
 * first saves most of the time that these rules take. A reference may stand for a plain word: nothing is surely wrong with
 * a URL that is ordinary then.
 */
export const isOrdinaryUrl = (url: Text): boolean => ordinary.test(withWords(url));
