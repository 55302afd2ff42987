import { identity } from 'fp-ts/function';
import type { Issue } from '../issue/issue';
import { placed } from '../spelling/source-edits';
import type { MistakeAt } from './shape';

/** A mistake as an issue, which no dialect has placed yet. */
export const issueOf = ({ path, mistake }: MistakeAt): Issue => ({ severity: 'error', ...mistake, path });

/** What a survey found, as issues of props. */
export const issuesOfMistakes = (mistakes: ReadonlyArray<MistakeAt>): ReadonlyArray<Issue> =>
  mistakes.map((mistake) => placed(issueOf(mistake), 'props', identity));
