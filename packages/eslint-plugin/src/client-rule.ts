import { languageOf, mayHoldWrittenClient } from '@org/cognito-commands/language';
import type { Rule, SourceCode } from 'eslint';
import { rulePage } from './own-package';
import type * as reporting from './reports-in-file';
import type { Topic } from './topic';

/** What sets a rule apart from the others. */
interface ClientRule {
  readonly name: string;
  readonly description: string;
  readonly topic: Topic;
}

const mayHold = new WeakMap<SourceCode, boolean>();

/**
 * Whether a file may hold an app client, which is looked for once for all rules. What ESLint lints without a name, such as its
 * standard input, is JavaScript.
 */
const mayHoldClient = ({ filename, sourceCode }: Rule.RuleContext): boolean => {
  const known = mayHold.get(sourceCode);
  if (known !== undefined) return known;
  const language = languageOf(filename) ?? 'javascript';
  const isScript = language === 'javascript' || language === 'typescript';
  const found = isScript && mayHoldWrittenClient(sourceCode.text, language);
  mayHold.set(sourceCode, found);
  return found;
};

/** A rule that reports the issues of one topic. */
export const clientRule = ({ name, description, topic }: ClientRule): Rule.RuleModule => ({
  meta: {
    type: 'problem',
    docs: { description, recommended: true, ...rulePage(name) },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      issue: '{{problem}}. Fix: {{fix}} ({{code}})',
      suggestion: '{{title}}',
    },
  },
  create: (context) => {
    if (!mayHoldClient(context)) return {};
    // Loaded here, so that a project without clients does not wait for it. Rules are asked at once, so that it cannot be awaited.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { reportsInFile } = require('./reports-in-file') as typeof reporting;
    const reports = reportsInFile(context)[topic];
    return {
      Program: () => {
        for (const report of reports) context.report(report);
      },
    };
  },
});
