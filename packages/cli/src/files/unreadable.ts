import { advice, type Issue } from '@org/cognito-core';

export const mebibyte = 1024 * 1024;

/** As much as the largest template that CloudFormation takes, and little enough to be read in a moment. */
export const usualMebibytes = 1;

/** Why a file gives no text. */
export interface Unreadable {
  readonly issue: Issue;
  /** Whether it can be read, and is nothing that an app client could be in. */
  readonly isForeign: boolean;
}

export const unreadable = (message: string, fix: string, isForeign: boolean): Unreadable => ({
  issue: { code: 'file-unreadable', severity: 'error', path: [], message, fixes: [advice(fix)] },
  isForeign,
});

/** Why a file is not read that has more than some mebibytes. */
export const larger = (mebibytes: number): Unreadable =>
  unreadable(`is larger than ${mebibytes} MiB`, 'name a file of app clients', true);

/** Why a text that somebody wrote is not read: it is longer than a template may be. */
export const tooLarge: Issue = larger(usualMebibytes).issue;
