import { templateRules, validateTemplate } from '@org/cognito-cloudformation';
import { decodeRecord, printIssue, validate, validateRecord } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';

/**
 * @typedef {import('@org/cognito-core/explanations').Example} Example
 * @typedef {import('../../packages/cli/dist/catalogue/explained.js').Explained} Explained
 * @typedef {import('../../packages/cli/dist/catalogue/example-file.js').ExampleFile} ExampleFile
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

/** @param {ExampleFile} file */
const shownFile = ({ kind, yaml, userPool }) => [
  ...(kind === 'properties' ? ['As CloudFormation properties:'] : []),
  ...(kind === 'template' ? ['As a CloudFormation template:'] : []),
  fenced('yaml', yaml),
  ...(userPool === undefined ? [] : ['In a user pool like this:', fenced('yaml', userPool)]),
];

/**
 * An example under a heading; what cannot be shown has none.
 *
 * @param {string} heading
 * @param {ExampleFile | undefined} file
 * @param {ReadonlyArray<string>} [report]
 */
const example = (heading, file, report = []) =>
  file === undefined && report.length === 0
    ? []
    : [heading, ...(file === undefined ? ['No file can contain such a value.'] : shownFile(file)), ...report];

/** @param {ReadonlyArray<Issue>} issues */
const shownReport = (issues) => ['The report:', fenced('text', issues.map(printIssue).join('\n'))];

/**
 * What is reported for the failing example of each code; nothing, if only a file or a program can have the issue.
 *
 * @type {ReadonlyMap<string, ReadonlyArray<Issue>>}
 */
const reports = new Map([
  ...explanations.map(({ code, failing }) => /** @type {const} */ ([code, reportOf(failing)])),
  ...templateRules.map(
    ({ code, failing }) =>
      /** @type {const} */ ([code, validateTemplate(failing).flatMap(({ issues }) => issues)]),
  ),
]);

/**
 * The page for a code.
 *
 * @param {Explained} explained
 */
export const rulePage = ({ code, severity, summary, why, serviceMessage, failing, fixed }) => {
  const report = reports.get(code);
  return [
    `# \`${code}\``,
    `**${severity}**: ${escaped(summary)}.`,
    escaped(why),
    ...(serviceMessage === undefined ? [] : ['The service says:', fenced('text', serviceMessage)]),
    ...example('## Fails', failing, report && shownReport(report)),
    ...example('## Passes', fixed),
  ].join('\n\n');
};

/**
 * The page that lists all codes.
 *
 * @param {ReadonlyArray<Explained>} all
 */
export const indexPage = (all) =>
  [
    '# Rules',
    'The issues that are reported about app clients, and about the files, templates and programs that hold them. Codes are ' +
      'permanent. An error means that the service refuses or misreads the client, or that there is none. A warning means that ' +
      'the service accepts it, but that it is unsafe or known to break at run time.',
    [
      '| Code | Severity | Summary |',
      '| --- | --- | --- |',
      ...all.map(
        ({ code, severity, summary }) => `| [\`${code}\`](${code}.md) | ${severity} | ${escaped(summary)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
