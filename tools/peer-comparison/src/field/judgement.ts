/** Whether an answer about a fact is right. */
import { findingsOf, type Answer, type Finding } from '../tool';
import { isMistake, type Fact } from './fact';

/** What an answer about a fact is. */
export type Judgement = 'right' | 'false alarm' | 'miss' | 'cannot say';

/** A refusal is to be told as an error, and anything else at least as a warning. */
const isTold = ({ verdict }: Fact, answer: Answer): boolean =>
  findingsOf(answer, 'error').length > 0 ||
  (verdict !== 'refused' && findingsOf(answer, 'warning').length > 0);

const isFalseAlarm = ({ verdict }: Fact, answer: Answer): boolean =>
  findingsOf(answer, 'error').length > 0 || (verdict === 'clean' && findingsOf(answer, 'warning').length > 0);

/** Judges the answer of any tool: about a mistake it is right whatever it says, as long as it says something. */
export const judge = (fact: Fact, answer: Answer): Judgement => {
  if (answer.kind === 'cannot say') return 'cannot say';
  if (isMistake(fact)) return isTold(fact, answer) ? 'right' : 'miss';
  return isFalseAlarm(fact, answer) ? 'false alarm' : 'right';
};

/** Judges our own answer, which also has to name the mistake, and no other as an error. */
export const judgeOurs = (fact: Fact, answer: Answer): Judgement => {
  const { codes = [] } = fact;
  const rulesOf = (severity: Finding['severity']): ReadonlyArray<string> =>
    findingsOf(answer, severity).map(({ rule }) => rule);
  const errors = rulesOf('error');
  const said = [...errors, ...rulesOf('warning')];
  if (codes.some((code) => !said.includes(code))) return 'miss';
  if (errors.some((code) => !codes.includes(code))) return 'false alarm';
  return judge(fact, answer);
};
