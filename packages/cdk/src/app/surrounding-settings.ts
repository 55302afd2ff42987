import { isAboutSurroundings } from '@org/cognito-cloudformation';
import type { LintSettings } from '@org/cognito-core';

/** Lint settings without those about what surrounds a client, and whether there are such. */
export const withoutSurroundings = (
  settings: LintSettings,
): { readonly ofClient: LintSettings; readonly hasOthers: boolean } => {
  const isOfClient = ([code]: readonly [string, unknown]): boolean => !isAboutSurroundings(code);
  const entries = Object.entries(settings as Readonly<Record<keyof LintSettings, object>>);
  return {
    ofClient: Object.fromEntries(
      entries.map(([kind, reasons]) => [
        kind,
        Object.fromEntries(Object.entries(reasons).filter(isOfClient)),
      ]),
    ),
    hasOthers: entries.some(([, reasons]) => Object.keys(reasons).some(isAboutSurroundings)),
  };
};
