/** How often a tool was right about the corpus. */
import { isBad, type Corpus, type CorpusEntry } from './corpus-entry';
import { findingsOf, stops, type Answer } from './tool';

/** Entries by what a tool made of them. */
export interface Verdicts {
  /** Bad, and stopped. */
  readonly caught: Corpus;
  /** Bad, and not stopped, but warned of. */
  readonly warned: Corpus;
  /** Bad, and nothing said. */
  readonly missed: Corpus;
  /** Good, and stopped. */
  readonly falseAlarms: Corpus;
  /** Neither, for the tool has no words for the client. */
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
