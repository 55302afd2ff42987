import { advice } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import { positionAt } from '../files/position-at';

/** Where the engine says that it stopped; its message says no more than that which may be shown. */
const stopped = /at position (\d+)/;

const mistakeIn = (text: string): { readonly offset?: number } | undefined => {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const offset = stopped.exec(String(error))?.[1];
    return offset === undefined ? {} : { offset: Number(offset) };
  }
};

/** The issue of a file that is JSON by its name, and YAML by its text: one comma too many is enough. */
export const jsonIssue = (file: string, text: string): PlacedIssue | undefined => {
  const mistake = /\.json$/i.test(file) ? mistakeIn(text) : undefined;
  return (
    mistake && {
      code: 'file-json',
      severity: 'error',
      path: [],
      message:
        'is not JSON, as its name says, but YAML: other tools will not read it, though CloudFormation may',
      fixes: [advice('look for a comma too many, a comment or single quotes, or name it .yaml')],
      ...(mistake.offset !== undefined && { position: positionAt(text, mistake.offset) }),
    }
  );
};
