import type { Severity } from '@org/cognito-core';
import type { createColors } from 'picocolors';

/** A severity in its colour. */
export const shownSeverity = (severity: Severity, colours: ReturnType<typeof createColors>): string =>
  severity === 'error' ? colours.red(severity) : colours.yellow(severity);
