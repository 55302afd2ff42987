import { basename } from 'node:path';

const isOfTopic = (spec, file) => basename(spec, '.spec.ts') === basename(file, '.ts');

/**
 * The order in which specs are asked about the mutants of a file: first those that noticed most of its mutants so far, then
 * the one with its name, then the fast ones.
 */
export const probableOrder = () => {
  const noticed = new Map();
  const durations = new Map();

  const noticedBy = (spec, file) => noticed.get(`${file} ${spec}`) ?? 0;
  const durationOf = (spec) => durations.get(spec) ?? 0;

  return {
    of: (specs, file) =>
      specs.toSorted(
        (a, b) =>
          noticedBy(b, file) - noticedBy(a, file) ||
          isOfTopic(b, file) - isOfTopic(a, file) ||
          durationOf(a) - durationOf(b),
      ),

    learn: (file, spec, failed, duration) => {
      if (failed) noticed.set(`${file} ${spec}`, noticedBy(spec, file) + 1);
      else durations.set(spec, duration);
    },
  };
};
