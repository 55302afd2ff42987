import * as E from 'fp-ts/Either';
import { resolve } from 'node:path';
import type { CheckedFile } from '../check/checked-file';
import { standardInput } from '../files/read-text';
import { nameHint } from '../terminal/name-hint';

/** What a report is written in. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The options of `cognito-client validate` that are about reports. */
export interface ReportOptions {
  /** What is printed. */
  readonly format: ReportFormat;
  /**
   * What is written beside that, as `format=file`.
   * @default nothing
   */
  readonly report?: ReadonlyArray<string>;
}

/** A report that goes to a file. */
export interface ReportFile {
  readonly format: ReportFormat;
  readonly file: string;
}

const isReportFormat = (name: string): name is ReportFormat =>
  (reportFormats as ReadonlyArray<string>).includes(name);

/** The reports that the options ask for, beside what is printed. The left side says what is wrong with the options. */
export const reportFiles = ({ report = [] }: ReportOptions): E.Either<string, ReadonlyArray<ReportFile>> => {
  const files: Array<ReportFile> = [];
  for (const given of report) {
    const [, format = given, file = ''] = /^([^=]*)=(.*)$/s.exec(given) ?? [];
    if (!isReportFormat(format)) {
      const known = `the formats are ${reportFormats.join(', ')}`;
      return E.left(`--report has no format ${format}: ${nameHint(format, reportFormats, known)}`);
    }
    if (file === '') return E.left(`--report ${format} names no file; write --report ${format}=FILE`);
    if (file === standardInput) return E.left(`--report writes files; --format ${format} prints`);
    if (files.some((each) => resolve(each.file) === resolve(file)))
      return E.left(`--report names ${file} twice`);
    files.push({ format, file });
  }
  return E.right(files);
};

/**
 * The files that are no report of an earlier check, which a folder brings along. The left side says which client a report
 * would replace.
 */
export const withoutReports = (
  checked: ReadonlyArray<CheckedFile>,
  reports: ReadonlyArray<ReportFile>,
): E.Either<string, ReadonlyArray<CheckedFile>> => {
  const paths = new Set(reports.map(({ file }) => resolve(file)));
  const isReport = ({ file }: CheckedFile): boolean => paths.has(resolve(file));
  const replaced = checked.find((each) => isReport(each) && (each.isNamed || each.clients > 0));
  return replaced === undefined
    ? E.right(checked.filter((each) => !isReport(each)))
    : E.left(`a report would replace ${replaced.file}, which is checked; name another file`);
};
