import { decodeRecord, printIssue, validate, validateRecord } from '@org/cognito-core';
import { exampleFile } from '../../packages/cli/dist/example-file.js';

/**
 * @typedef {import('@org/cognito-core').Explanation} Explanation
 * @typedef {import('@org/cognito-core').Example} Example
 */

/** What Markdown would take for a tag, outside of code. */
const tag = /(`[^`]*`)|</g;

/** @param {string} prose */
export const escaped = (prose) => prose.replace(tag, (_, code) => code ?? '\\<');

/**
 * @param {string} language
 * @param {string} content
 */
const fenced = (language, content) => `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;

/**
 * What the core says of an example.
 *
 * @param {Example} example
 */
const reportOf = ({ props, record, context }) => {
  const options = context && { context };
  if (props !== undefined) return validate(props, options).issues;
  const decoded = decodeRecord(record);
  return decoded._tag === 'Left' ? decoded.left : validateRecord(decoded.right, options).issues;
};

/** @param {Example} example */
const shown = (example) => {
  const file = exampleFile(example);
  if (file._tag === 'None') return ['No file can hold such a value.'];
  const { kind, yaml, userPool } = file.value;
  return [
    ...(kind === 'properties' ? ['As CloudFormation properties:'] : []),
    fenced('yaml', yaml),
    ...(userPool === undefined ? [] : ['In a user pool like this:', fenced('yaml', userPool)]),
  ];
};

/**
 * The page of one code.
 *
 * @param {Explanation} explanation
 */
export const rulePage = ({ code, severity, summary, why, serviceMessage, failing, fixed }) =>
  [
    `# \`${code}\``,
    `**${severity}**: ${escaped(summary)}.`,
    escaped(why),
    ...(serviceMessage === undefined ? [] : ['The service says:', fenced('text', serviceMessage)]),
    '## Fails',
    ...shown(failing),
    'The report:',
    fenced('text', reportOf(failing).map(printIssue).join('\n')),
    '## Passes',
    ...shown(fixed),
  ].join('\n\n');

/**
 * The page that lists all codes.
 *
 * @param {ReadonlyArray<Explanation>} explanations
 */
export const indexPage = (explanations) =>
  [
    '# Rules',
    'What `@org/cognito-core` finds in app clients. A code is permanent. An error stops the client; a warning is ' +
      'accepted by the service, but unsafe, or known to break at run time.',
    [
      '| Code | Severity | Summary |',
      '| --- | --- | --- |',
      ...explanations.map(
        ({ code, severity, summary }) => `| [\`${code}\`](${code}.md) | ${severity} | ${escaped(summary)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
