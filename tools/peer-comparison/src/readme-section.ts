/** The section of a README that this program writes. */

const begin = '<!-- peer-comparison -->';
const end = '<!-- /peer-comparison -->';
const heading = '## Beside other tools';

/** A README with the section in it, at its end if it has none yet. */
export const withSection = (readme: string, section: string): string => {
  const written = `${begin}\n\n${section.trim()}\n\n${end}`;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  return from === -1 || to < from
    ? `${readme.trimEnd()}\n\n${heading}\n\n${written}\n`
    : `${readme.slice(0, from)}${written}${readme.slice(to + end.length)}`;
};
