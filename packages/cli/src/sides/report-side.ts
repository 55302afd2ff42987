import * as E from 'fp-ts/Either';
import { reportText } from '../report/report-text';
import { reportTroubles } from '../report/report-trouble';
import type { SideClient, SideClients } from './read-side';

/** The errors of a client; with their lines, where these may be shown. */
const reportErrors = ({ errors, text }: SideClient, isColoured: boolean): string => {
  const [first] = errors;
  if (first === undefined || text === undefined) return reportTroubles(errors);
  const { file } = first;
  const issues = errors.map(({ issue }) => issue);
  const checked = { file, text, isNamed: true, issues, deferred: [], clients: 1 };
  return reportText([checked], { isColoured, explainDeferred: false });
};

/** The report of a side before it is compared: why it has no clients, or what is open and what is wrong in them. */
export const reportSide = (side: SideClients, isColoured: boolean): string =>
  E.isLeft(side)
    ? reportTroubles(side.left)
    : [
        ...side.right.map(({ doubts }) => reportTroubles(doubts)),
        ...side.right.map((client) => reportErrors(client, isColoured)),
      ].join('');
