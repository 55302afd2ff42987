/** The verdicts of a tool about the corpus. */
import { isBad, type Corpus, type CorpusEntry } from './corpus-entry';
import { findingsOf, stops, type Answer } from './tool';

/** The entries, by the verdict of a tool. */
export interface Verdicts {
  /** Bad clients with an error. */
  readonly caught: Corpus;
  /** Bad clients with a warning, but without an error. */
  readonly warned: Corpus;
  /** Bad clients without any finding. */
  readonly missed: Corpus;
  /** Good clients with an error. */
  readonly falseAlarms: Corpus;
  /** Clients that the tool cannot express. */
  readonly unsayable: Corpus;
}

/** Sorts the entries by the answers to them. */
export const verdictsOf = (corpus: Corpus, answers: ReadonlyArray<Answer>): Verdicts => {
  const where = (holds: (entry: CorpusEntry, answer: Answer) => boolean): Corpus =>
    corpus.filter((entry, index) => holds(entry, answers[index] as Answer));
  const wasExamined = (entry: CorpusEntry, answer: Answer): boolean =>
    isBad(entry) && answer.kind === 'examined' && !stops(answer);
  const isWarned = (answer: Answer): boolean => findingsOf(answer, 'warning').length > 0;
  return {
    caught: where((entry, answer) => isBad(entry) && stops(answer)),
    warned: where((entry, answer) => wasExamined(entry, answer) && isWarned(answer)),
    missed: where((entry, answer) => wasExamined(entry, answer) && !isWarned(answer)),
    falseAlarms: where((entry, answer) => !isBad(entry) && stops(answer)),
    unsayable: where((_, answer) => answer.kind === 'cannot say'),
  };
};
