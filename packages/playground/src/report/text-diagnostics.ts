import type { Diagnostic } from '@codemirror/lint';
import type { TextFix, TextReport } from '@org/cognito-cli/check-text';
import { offsetsIn } from '../check/offset-at';
import { withoutBackticks } from '../element/code-words';
import { element } from '../element/element';
import { sentenceOf } from './sentence-of';

/** The issues of a text for the margin of its editor. What is about the text as a whole stands in the report alone. */
export const textDiagnostics = (
  text: string,
  { issues, kind }: TextReport,
  apply: (fix: TextFix) => void,
): ReadonlyArray<Diagnostic> => {
  const offsetAt = offsetsIn(text);
  return issues.flatMap((issue): ReadonlyArray<Diagnostic> => {
    const { severity, range, subject, code, fixes } = issue;
    if (range === undefined) return [];
    const told = () => element('span', {}, ...sentenceOf(issue, kind, subject), ` (${code})`);
    return [
      {
        from: offsetAt(range.start),
        to: offsetAt(range.end),
        severity,
        message: told().textContent,
        renderMessage: told,
        actions: fixes.map((fix) => ({ name: withoutBackticks(fix.title), apply: () => apply(fix) })),
      },
    ];
  });
};
