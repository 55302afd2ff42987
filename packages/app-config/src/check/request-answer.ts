import type { Message } from '@org/cognito-core';
import type { ReadableParameter } from '../request/app-request';

/** What the service does not accept of a request, or what cannot be decided before deployment. */
export interface RequestAnswer {
  readonly parameter: ReadableParameter;
  /** `refused`: the service does not accept it. `open`: a value of the client is not known, which decides it. */
  readonly verdict: 'refused' | 'open';
  /**
   * What the service answers, as an OAuth error code or in its own words.
   * @default its answer is not known
   */
  readonly serviceAnswer?: string;
  /** What is wrong, as the predicate of a sentence about the parameter. */
  readonly message: Message;
  /** What to do about it, in the imperative. */
  readonly fix: Message;
}
