import type { Diagnostic } from '@codemirror/lint';
import type { TextFix, TextReport } from '@org/cognito-cli/check-text';
import { offsetsIn } from './offset-at';

/** The issues of a text for the margin of its editor. What is about the text as a whole stands in the report alone. */
export const textDiagnostics = (
  text: string,
  { issues }: TextReport,
  apply: (fix: TextFix) => void,
): ReadonlyArray<Diagnostic> => {
  const offsetAt = offsetsIn(text);
  return issues.flatMap(({ severity, range, subject, message, code, fixes }) =>
    range === undefined
      ? []
      : [
          {
            from: offsetAt(range.start),
            to: offsetAt(range.end),
            severity,
            message: `${subject} ${message} (${code})`.trim(),
            actions: fixes.map((fix) => ({ name: fix.title, apply: () => apply(fix) })),
          },
        ],
  );
};
