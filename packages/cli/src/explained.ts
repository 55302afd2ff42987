/** All that the program can explain: what the core finds, what is found in templates alone, and what is wrong with files. */
import { explanations, type Explanation } from '@org/cognito-core';
import * as O from 'fp-ts/Option';
import { exampleFile, templateFile, type ExampleFile } from './example-file';

/** An explanation whose examples are files. */
export interface Explained extends Omit<Explanation, 'failing' | 'fixed'> {
  /** Not there, like the next one, if there is none that a file can show. */
  readonly failing?: ExampleFile;
  readonly fixed?: ExampleFile;
}

const withFiles = ({ failing, fixed, ...explanation }: Explanation): Explained => {
  const [wrong, right] = [exampleFile(failing), exampleFile(fixed)];
  return {
    ...explanation,
    ...(O.isSome(wrong) && { failing: wrong.value }),
    ...(O.isSome(right) && { fixed: right.value }),
  };
};

const aboutFiles: ReadonlyArray<Explained> = [
  {
    code: 'file-unreadable',
    severity: 'error',
    summary: 'A file cannot be read',
    why: 'It is not there, may not be read, is larger than 1 MiB, or is not UTF-8 text.',
  },
  {
    code: 'file-syntax',
    severity: 'error',
    summary: 'A file is neither YAML nor JSON',
    why: 'What cannot be parsed without doubt is not guessed at: a key that is there twice, for one.',
    failing: { kind: 'file', yaml: 'disableOAuth: true\ndisableOAuth: false\n' },
    fixed: { kind: 'file', yaml: 'disableOAuth: true\n' },
  },
];

/** Every explanation there is. A package that finds issues of its own adds its explanations here. */
export const allExplained = async (): Promise<ReadonlyArray<Explained>> => {
  // Loaded here, so that no other command waits for it.
  const { templateRules } = await import('@org/cognito-cloudformation');
  const aboutTemplates = templateRules.map((rule): Explained => ({
    ...rule,
    failing: templateFile(rule.failing),
    fixed: templateFile(rule.fixed),
  }));
  return [...explanations.map(withFiles), ...aboutTemplates, ...aboutFiles];
};
