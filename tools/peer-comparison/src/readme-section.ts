/** The sections of a README that this program writes. */

/** A README with the text between the marks of a section, which it has to have. */
export const withSection = (readme: string, name: string, text: string): string => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the README has no section ${begin}`);
  return `${readme.slice(0, from)}${begin}\n\n${text.trim()}\n\n${readme.slice(to)}`;
};
