import { templatesWithClients } from './templates.mjs';

const edits = 60;

/** @param {string} text */
const lines = (text) => text.split('\n').length;

/** The texts of a template in YAML, of some 200 lines, after each edit of a lifetime in it. */
export const editedTemplates = () => {
  const edited = 'AccessTokenValidity: 15';
  const found = templatesWithClients(100, 5).find(
    ({ extension, text }) =>
      extension === 'yaml' && text.includes(edited) && Math.abs(lines(text) - 200) <= 5,
  );
  if (found === undefined) throw new Error('no template has some 200 lines');
  return Array.from({ length: edits }, (_, edit) =>
    found.text.replace(edited, `AccessTokenValidity: ${10 + edit}`),
  );
};
