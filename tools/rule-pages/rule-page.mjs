import { templateRules, validateTemplate } from '@org/cognito-cloudformation';
import { decodeRecord, levelOf, printIssue, validate, validateRecord } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';
import { fixOptions } from '../../packages/cli/dist/catalogue/example-fix.js';
import { setLine } from '../../packages/cli/dist/catalogue/set-line.js';
import { sourceLine } from '../../packages/cli/dist/catalogue/source-line.js';

/**
 * @typedef {import('@org/cognito-core/explanations').Example} Example
 * @typedef {import('../../packages/cli/dist/catalogue/explained.js').Explained} Explained
 * @typedef {import('../../packages/cli/dist/catalogue/example-file.js').ExampleFile} ExampleFile
 * @typedef {import('../../packages/cli/dist/catalogue/example-fix.js').ExampleFix} ExampleFix
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
 * The issues that the core reports for an example, in the rule set of what it shows.
 *
 * @param {Example} example
 * @param {import('@org/cognito-core').RuleSetName} [ruleSet]
 */
const reportOf = ({ props, record, context, lint }, ruleSet = 'recommended') => {
  const options = { ...lint, ...(context && { context }), ruleSet };
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

/** @param {ExampleFix | undefined} fix */
const kindOf = (fix) => {
  if (fix === undefined) return '';
  return fix.isSafe ? 'safe' : 'suggestion';
};

/**
 * What a program makes of the failing example.
 *
 * @param {Explained} explained
 * @param {ExampleFix | undefined} fix
 */
const shownFix = (explained, fix) => {
  if (fix === undefined) return [];
  const { title, diff } = fix;
  return [
    '## Fix',
    `**${kindOf(fix)}**: ${escaped(title)}. \`cognito-client validate ${fixOptions(explained, fix)} FILE\` applies it.`,
    fenced('diff', diff),
  ];
};

/** @param {Explained['sources']} sources */
const shownSources = (sources) =>
  sources === undefined
    ? []
    : ['## Sources', sources.map((source) => `- ${escaped(sourceLine(source))}`).join('\n')];

/**
 * What is reported for the failing example of each code; nothing, if only a file or a program can have the issue.
 *
 * @type {ReadonlyMap<string, ReadonlyArray<Issue>>}
 */
const reports = new Map([
  ...explanations.map(({ code, set, failing }) => /** @type {const} */ ([code, reportOf(failing, set)])),
  ...templateRules.map(
    ({ code, set, failing }) =>
      /** @type {const} */ ([
        code,
        validateTemplate(failing, { ruleSet: set ?? 'recommended' }).flatMap(({ issues }) => issues),
      ]),
  ),
]);

/**
 * The page for a code.
 *
 * @param {Explained} explained
 * @param {ExampleFix | undefined} fix
 */
export const rulePage = (explained, fix) => {
  const { code, severity, summary, why, serviceMessage, sources, failing, fixed } = explained;
  const report = reports.get(code);
  const sets = setLine(explained);
  return [
    `# \`${code}\``,
    `**${severity}**: ${escaped(summary)}.`,
    escaped(why),
    ...(sets === undefined ? [] : [sets]),
    ...(serviceMessage === undefined ? [] : ['The service says:', fenced('text', serviceMessage)]),
    ...example('## Fails', failing, report && shownReport(report)),
    ...shownFix(explained, fix),
    // What the fix has made is not shown twice.
    ...(fix?.isFixed ? [] : example('## Passes', fixed)),
    ...shownSources(sources),
  ].join('\n\n');
};

/**
 * How severe a code is by default, and in `strict` where that differs.
 *
 * @param {Explained} explained
 */
const levelsOf = (explained) => {
  const [recommended, strict] = [levelOf(explained, {}), levelOf(explained, { ruleSet: 'strict' })];
  return [recommended, strict === recommended ? '' : strict];
};

/**
 * The page that lists all codes.
 *
 * @param {ReadonlyArray<{ explained: Explained, fix: ExampleFix | undefined }>} all
 */
export const indexPage = (all) =>
  [
    '# Rules',
    'The issues that are reported about app clients, and about the files, templates and programs that hold them. Codes are ' +
      'permanent. An error means that the service refuses or misreads the client, or that there is none. A warning means that ' +
      'the service accepts it, but that it is unsafe or known to break at run time.',
    'A safe fix has one right answer, and `cognito-client validate --fix` applies it. A suggestion is for you to choose, and ' +
      '`--fix-suggestion CODE` applies it. The page of a code shows its fix on an example; other mistakes of the same code may ' +
      'have another fix, or none.',
    'The rule set `recommended` is the default. `strict` asks more rules, and takes some warnings for errors: ' +
      "`cognito-client validate --rule-set strict FILE`, or `{ ruleSet: 'strict' }` in a program. The third column says how " +
      'severe a code is there, where that differs.',
    [
      '| Code | Severity | In `strict` | Fix | Summary |',
      '| --- | --- | --- | --- | --- |',
      ...all.map(
        ({ explained, fix }) =>
          `| [\`${explained.code}\`](${explained.code}.md) | ${levelsOf(explained).join(' | ')} | ${kindOf(fix)} | ${escaped(explained.summary)} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
