/** The lint settings of a client, which are comments in its block. */
import type { Issue, LintSettings, Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { Place } from '../evaluate/value';
import { lintSettingsIn } from '../lint-comment';
import { placeOfBlock, type Declared } from '../module/declarations';
import { isJsonFile } from '../module/module-file';

/** The lint settings of a client. */
export interface ClientLint {
  readonly settings: LintSettings;
  /** What is wrong with them. */
  readonly issues: ReadonlyArray<Issue>;
  /** Where a setting stands, by its path in them. */
  readonly placeOf: (path: Path) => Place;
}

/** The lint settings of a client. In the JSON syntax the lines of a comment are one string. */
export const clientLint = (declared: Declared): ClientLint => {
  const { block, source } = declared;
  const isJson = isJsonFile(source.path);
  const text = source.text.slice(block.start, block.end);
  const { settings, offsetOf } = lintSettingsIn(isJson ? text.replace(/\\n|"/g, '\n') : text);
  return {
    settings: E.isRight(settings) ? settings.right : {},
    issues: E.isLeft(settings) ? settings.left : [],
    placeOf: ([setting, code]) => {
      const offset = isJson
        ? undefined
        : offsetOf(String(setting), code === undefined ? undefined : String(code));
      if (offset === undefined) return placeOfBlock(declared);
      const start = block.start + offset;
      const [line] = /^[^\r\n]*/.exec(source.text.slice(start, block.end)) as RegExpExecArray;
      return { file: source.path, start, end: start + line.length };
    },
  };
};
