/** The interface of every tool in the comparison. */
import type { CorpusEntry } from './corpus-entry';

/** A client in the form that tools get. */
export type Client = Pick<CorpusEntry, 'properties' | 'pool'>;

/** Something that a tool reports about a client. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** The answer of a tool about a client. A tool with its own props may be unable to express the client. */
export type Answer =
  | { readonly kind: 'examined'; readonly findings: ReadonlyArray<Finding> }
  | { readonly kind: 'cannot say'; readonly because: string };

/** A tool that checks clients. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly examine: (clients: ReadonlyArray<Client>) => ReadonlyArray<Answer>;
}

/** A tool that is not installed. */
export interface MissingTool {
  readonly name: string;
  readonly examine?: undefined;
}

export const examined = (findings: ReadonlyArray<Finding>): Answer => ({ kind: 'examined', findings });

/** The findings of one severity. */
export const findingsOf = (answer: Answer, severity: Finding['severity']): ReadonlyArray<Finding> =>
  answer.kind === 'examined' ? answer.findings.filter((finding) => finding.severity === severity) : [];

/** Whether a tool stops a client. */
export const stops = (answer: Answer): boolean => findingsOf(answer, 'error').length > 0;
