import type { Diagnosis } from '@org/cognito-app-config';
import { printMessage, type DialectName } from '@org/cognito-core';
import { printJson } from '../terminal/print-json';
import { fieldsOf } from './why-text';

/** A diagnosis as data. */
export const whyJson = ({ causes, rules, ...diagnosis }: Diagnosis, dialect: DialectName): string =>
  printJson({
    ...diagnosis,
    causes: causes.map((cause) => {
      const { code, verdict, summary, why, decides, fix, seen, errors = [], sources } = cause;
      return {
        code,
        verdict,
        summary,
        fields: fieldsOf(cause, dialect),
        ...(seen !== undefined && { seen: printMessage(seen, dialect) }),
        ...(errors.length > 0 && {
          errors: errors.map((error) => ({
            code: error.code,
            message: printMessage(error.message, dialect),
          })),
        }),
        why,
        decides,
        fix: printMessage(fix, dialect),
        sources,
      };
    }),
    rules: rules.map(({ code }) => code),
    // Without a client to look at, nobody knows.
    ...(rules.some(({ isBroken }) => isBroken !== undefined) && {
      broken: rules.filter(({ isBroken }) => isBroken).map(({ code }) => code),
    }),
  });
