/** Issues as data: what is wrong with a client, where, and how its author silences it. Every wing may import it. */
import type { Fix } from './fix';
import type { Message } from './message';
import type { Path } from './path';
import type { World } from './world';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * An `error` means that the service refuses or misreads the client. A `warning` means that the service accepts it, but
 * that it is unsafe or known to break at run time. A rule set or a configuration may make an error of a warning.
 */
export type Severity = 'error' | 'warning';

/** The places that clients are written in, each with words of its own. */
export const dialectNames = [
  'props',
  'cdkL2',
  'cloudformation',
  'describe',
  'cdkL1',
  'pulumi',
  'pulumiNative',
  'terraform',
  'awsCli',
] as const;

/** A place that clients are written in, with words of its own. */
export type DialectName = (typeof dialectNames)[number];

/** One mistake or risk, at one place of a client. */
export interface Issue {
  /** The permanent name of the kind of issue, in kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * The severity that its rule gives it. Only what is a warning by itself can be silenced.
   * @default `severity`: no rule set and no configuration gives it another
   */
  readonly ruleSeverity?: Severity;
  /** Where it is, in the source. */
  readonly path: Path;
  /** What is wrong, as the predicate of a sentence whose subject is the place. */
  readonly message: Message;
  /** What to do about it: at least one way, the most likely first. */
  readonly fixes: ReadonlyArray<Fix>;
  /**
   * The words of the source that the issue was found in.
   * @default those of the props
   */
  readonly dialect?: DialectName;
  /**
   * The deployments of the source in which it is there.
   * @default all of them
   */
  readonly world?: World;
}

/** What a rule found at one field: an issue without code and severity, which are those of the rule. */
export type Finding = Pick<Issue, 'message' | 'fixes'> & { readonly path: Path };

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/** Whether an issue is an error, so that it makes no client. */
export const isError = (issue: Issue): boolean => issue.severity === 'error';

/** Whether an issue is an error by itself, whatever a rule set or a configuration makes of it. */
export const isErrorByItself = ({ severity, ruleSeverity = severity }: Issue): boolean =>
  ruleSeverity === 'error';

/** Whether an issue is about a key that does not belong where it is, whatever value it has. */
export const isAboutKey = ({ code }: Pick<Issue, 'code'>): boolean =>
  code === 'unknown-key' || code === 'read-only-in-template';
