import type { Measure } from '@org/cognito-core';

/** How long a file took, in milliseconds. */
export interface Took {
  /** Reading, parsing, evaluating and every rule. */
  readonly milliseconds: number;
  /** Each rule by its code, or several that are asked together by what their codes have in common, as `alb-*`. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Measures from the time it is made on. */
interface Stopwatch {
  readonly measure: Measure;
  readonly took: () => Took;
}

/** Starts to measure how long a file takes, and each rule in it. */
export const stopwatch = (): Stopwatch => {
  const begin = performance.now();
  const rules = new Map<string, number>();
  return {
    measure: (code, run) => {
      const start = performance.now();
      const answer = run();
      rules.set(code, (rules.get(code) ?? 0) + performance.now() - start);
      return answer;
    },
    took: () => ({ milliseconds: performance.now() - begin, rules }),
  };
};
