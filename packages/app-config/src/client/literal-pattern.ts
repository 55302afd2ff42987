/** Letters that mean something in a pattern. */
const special = /[.*+?^${}()|[\]\\]/g;

/** A text as a part of a pattern, in which each of its letters stands for itself. */
export const literalPattern = (text: string): string => text.replace(special, String.raw`\$&`);
