import type { LintSettings } from '@org/cognito-core';

/** The lint settings of a client as a comment, with a line for each. */
export const lintComment = ({ silence = {}, downgrade = {} }: LintSettings): string =>
  Object.entries({ silence, downgrade })
    .flatMap(([setting, reasons]) =>
      Object.entries(reasons).map(([code, reason]) => `cognito: ${setting} ${code}: ${reason}`),
    )
    .map((line) => line.replace(/\s+/g, ' '))
    .join('\n');
