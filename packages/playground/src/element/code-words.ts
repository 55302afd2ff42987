import { element, type Child } from './element';

/** A sentence in which everything between backticks is code. */
export const withCode = (sentence: string): ReadonlyArray<Child> =>
  sentence
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? element('code', {}, part.slice(1, -1)) : part));

/** The same where there is only plain text. */
export const withoutBackticks = (sentence: string): string => sentence.replace(/`([^`]+)`/g, '$1');
