/** What every tool of the comparison is to this program. */
import type { CorpusEntry } from './corpus-entry';

/** A client as a tool is given it. */
export type Client = Pick<CorpusEntry, 'properties' | 'pool'>;

/** Something that a tool has to say about a client. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What a tool makes of a client. A tool with words of its own may be unable to say a client at all. */
export type Answer =
  | { readonly kind: 'examined'; readonly findings: ReadonlyArray<Finding> }
  | { readonly kind: 'cannot say'; readonly because: string };

/** A tool that looks at clients. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly examine: (clients: ReadonlyArray<Client>) => ReadonlyArray<Answer>;
}

/** A tool that is not on this machine. */
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
