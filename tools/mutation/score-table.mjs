const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';

const isTested = (mutant) => isNoticed(mutant) || ['Survived', 'NoCoverage'].includes(mutant.status);

const percent = (mutants) =>
  `${((100 * mutants.filter(isNoticed).length) / mutants.length).toFixed(1).replace(/\.0$/, '')} %`;

const row = (...cells) => `| ${cells.join(' | ')} |`;

const nameOf = (file) => `\`${file.replaceAll('\\', '/').replace(/^.*\bsrc\//, '')}\``;

/** The scores of a run as a table of Markdown, with a row for each file in which something survives. */
export const scoreTable = (results, minutes) => {
  const mutants = results.filter(isTested);
  const files = [...new Set(mutants.map(({ fileName }) => fileName))]
    .sort()
    .map((file) => [file, mutants.filter(({ fileName }) => fileName === file)]);
  const survived = files.filter(([, ofFile]) => !ofFile.every(isNoticed));
  const noticed = files.filter(([, ofFile]) => ofFile.every(isNoticed));
  return [
    `One run of all files took ${minutes} minutes.`,
    '',
    row('File', 'Changes', 'Noticed'),
    row('---', '---:', '---:'),
    row('all files', mutants.length, percent(mutants)),
    ...survived.map(([file, ofFile]) => row(nameOf(file), ofFile.length, percent(ofFile))),
    '',
    `Nothing survives in ${noticed.map(([file]) => nameOf(file)).join(', ')}.`,
  ].join('\n');
};
