const placeholders: ReadonlyArray<RegExp> = [
  /^\s*$/,
  /<[^<>]*>/,
  /change[-_ ]?(me|this)/i,
  /replace[-_ ]?(me|this|with)/i,
  /place[-_ ]?holder/i,
  /\bto[-_ ]?do\b|\btbd\b/i,
  /(^|[^a-z])(your|my)[-_ ]/i,
  /x{4,}|\*{3,}|\.{3}/i,
];

/**
 * Whether a default only holds the place of the value that a deployment has to give: it is empty, or says so. Nobody
 * means to deploy it.
 */
export const holdsPlace = (text: string): boolean => placeholders.some((form) => form.test(text));
