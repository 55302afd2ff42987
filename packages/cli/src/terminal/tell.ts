import type { Output } from './io';

/** Writes a report, if there is anything in it. */
export const tell = ({ write }: Output, report: string): void => {
  if (report !== '') write(report);
};
