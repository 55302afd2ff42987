import { validateTemplate } from '@org/cognito-cloudformation';
import { decodeRecord, printIssue, validate, validateRecord } from '@org/cognito-core';
import { exampleFile, templateFile } from '../../packages/cli/dist/catalogue/example-file.js';

/**
 * @typedef {import('@org/cognito-core').Explanation} Explanation
 * @typedef {import('@org/cognito-core').Example} Example
 * @typedef {import('@org/cognito-core').Issue} Issue
 */

/** What Markdown would read as a tag, outside of code. */
const tag = /(`[^`]*`)|</g;

/** @param {string} prose */
export const escaped = (prose) => prose.replace(tag, (_, code) => code ?? '\\<');

/**
 * @param {string} language
 * @param {string} content
 */
const fenced = (language, content) => `\`\`\`${language}\n${content.trimEnd()}\n\`\`\``;

/**
 * The issues that the core reports for an example.
 *
 * @param {Example} example
 */
const reportOf = ({ props, record, context, lint }) => {
  const options = { ...lint, ...(context && { context }) };
  if (props !== undefined) return validate(props, options).issues;
  const decoded = decodeRecord(record);
  return decoded._tag === 'Left' ? decoded.left : validateRecord(decoded.right, options).issues;
};

/** @param {Example} example */
const shown = (example) => {
  const file = exampleFile(example);
  return file._tag === 'None' ? ['No file can contain such a value.'] : shownFile(file.value);
};

/** @param {import('../../packages/cli/dist/catalogue/example-file.js').ExampleFile} file */
const shownFile = ({ kind, yaml, userPool }) => [
  ...(kind === 'properties' ? ['As CloudFormation properties:'] : []),
  ...(kind === 'template' ? ['As a CloudFormation template:'] : []),
  fenced('yaml', yaml),
  ...(userPool === undefined ? [] : ['In a user pool like this:', fenced('yaml', userPool)]),
];

/**
 * @param {Omit<Explanation, 'failing' | 'fixed'>} explanation
 * @param {{ readonly failing: ReadonlyArray<string>, readonly report: ReadonlyArray<Issue>, readonly fixed: ReadonlyArray<string> }} examples
 */
const page = ({ code, severity, summary, why, serviceMessage }, { failing, report, fixed }) =>
  [
    `# \`${code}\``,
    `**${severity}**: ${escaped(summary)}.`,
    escaped(why),
    ...(serviceMessage === undefined ? [] : ['The service says:', fenced('text', serviceMessage)]),
    '## Fails',
    ...failing,
    'The report:',
    fenced('text', report.map(printIssue).join('\n')),
    '## Passes',
    ...fixed,
  ].join('\n\n');

/**
 * The page for a code of issues in clients.
 *
 * @param {Explanation} explanation
 */
export const rulePage = ({ failing, fixed, ...explanation }) =>
  page(explanation, { failing: shown(failing), report: reportOf(failing), fixed: shown(fixed) });

/**
 * The page for a code of issues in templates only.
 *
 * @param {import('@org/cognito-cloudformation').TemplateRule} rule
 */
export const templateRulePage = ({ failing, fixed, ...rule }) =>
  page(rule, {
    failing: shownFile(templateFile(failing)),
    report: validateTemplate(failing).flatMap(({ issues }) => issues),
    fixed: shownFile(templateFile(fixed)),
  });

/**
 * The page that lists all codes.
 *
 * @param {ReadonlyArray<Pick<Explanation, 'code' | 'severity' | 'summary'>>} explanations
 */
export const indexPage = (explanations) =>
  [
    '# Rules',
    'The issues that are reported about app clients, and about templates with app clients. Codes are permanent. An error means ' +
      'that the service refuses or misreads the client. A warning means that the service accepts it, but that it is unsafe or ' +
      'known to break at run time.',
    [
      '| Code | Severity | Summary |',
      '| --- | --- | --- |',
      ...explanations.map(
        ({ code, severity, summary }) => `| [\`${code}\`](${code}.md) | ${severity} | ${escaped(summary)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
