/** Templates on the disk that are deployed together: those of nested stacks, with the template that nests them. */
import { parseSource, type SourceFile, type StackSource, type StackSources } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { dirname, join, resolve } from 'node:path';
import { noInput } from '../files/no-input';
import type { OpenTexts } from '../files/open-texts';
import { readText } from '../files/read-text';
import { clientType } from './holding';
import type { JudgedFile } from './judged-files';

/** Templates that are deployed together, and by what the outermost is judged. */
export interface StackFiles {
  readonly judged: JudgedFile;
  readonly sources: StackSources;
}

/** What may be a template in a file of its own. A pipe of a shell has no such name, and could be read only once. */
const templateName = /\.(?:ya?ml|json|template)$/;

/** The types of resources that are stacks. */
const nestsStacks = /AWS::(?:CloudFormation::Stack|Serverless::Application)\b/;

const templateIn = (text: string): SourceFile | undefined => {
  const source = parseSource(text);
  if (E.isLeft(source)) return undefined;
  const { template } = source.right;
  return template === undefined || template.isPartial ? undefined : source.right;
};

/** The text of a file that may be a template; nothing if it cannot be one by its name, or cannot be read. */
export const templateText = async (
  file: string,
  open: OpenTexts | undefined,
): Promise<string | undefined> => {
  if (!templateName.test(file)) return undefined;
  const text = await readText(file, noInput, undefined, open);
  return E.isLeft(text) ? undefined : text.right;
};

/** Reads templates, each of which may be looked at by itself and in every one that nests it. Each is parsed once. */
const templateReader = (open: OpenTexts | undefined) => {
  const templates = new Map<string, SourceFile | undefined>();
  return async (file: string, known?: string): Promise<SourceFile | undefined> => {
    if (!templates.has(file)) {
      const text = known ?? (await templateText(file, open));
      templates.set(file, text === undefined ? undefined : templateIn(text));
    }
    return templates.get(file);
  };
};

/** A stack that a template nests, and the file that it names for it, whether that is there or not. */
interface NestedFile {
  readonly logicalId: string;
  readonly file: string;
}

const nestedFilesOf = async (
  file: string,
  source: SourceFile | undefined,
): Promise<ReadonlyArray<NestedFile>> => {
  const { nestedStacks } = await import('@org/cognito-cloudformation');
  return nestedStacks(source?.template?.value).map(({ logicalId, location }) => ({
    logicalId,
    file: join(dirname(file), location),
  }));
};

/** The files that a template names for the stacks that it nests, whether they are there or not. */
export const filesNestedIn = async (file: string, text: string): Promise<ReadonlyArray<string>> =>
  nestsStacks.test(text) ? (await nestedFilesOf(file, templateIn(text))).map((nested) => nested.file) : [];

/** The stacks that a file nests, with all of their templates; nothing if it nests none whose template is there. */
const stacksIn = async (
  judged: JudgedFile,
  nameOf: (file: string) => string,
  templateOf: ReturnType<typeof templateReader>,
): Promise<StackSources | undefined> => {
  const { canBeJoined, mostStacks } = await import('@org/cognito-cloudformation');
  const files = new Map<string, SourceFile>();
  let stacks = 0;

  const stackOf = async (file: string, around: ReadonlyArray<string>): Promise<StackSource | undefined> => {
    // A stack that nests itself would have no end.
    if (around.includes(file) || stacks > mostStacks) return undefined;
    const source = await templateOf(file);
    if (source === undefined) return undefined;
    // What cannot be checked with the one around it is checked alone.
    if (around.length > 0 && !canBeJoined(source.template?.value)) return undefined;
    files.set(file, source);
    stacks += 1;
    const nested: Array<readonly [string, StackSource]> = [];
    for (const { logicalId, file: inside } of await nestedFilesOf(file, source)) {
      const inner = await stackOf(nameOf(inside), [...around, file]);
      if (inner !== undefined) nested.push([logicalId, inner]);
    }
    return { file, nested: Object.fromEntries(nested) };
  };

  const root = await stackOf(judged.file, []);
  const isAboutClients = [...files.values()].some(({ text }) => text.includes(clientType));
  return root !== undefined && files.size > 1 && isAboutClients ? { root, files } : undefined;
};

/** Finds the templates that nest others which are there, of all that are to be checked. */
export const stackFiles = async (
  files: ReadonlyArray<JudgedFile>,
  open?: OpenTexts,
): Promise<ReadonlyArray<StackFiles>> => {
  const names = new Map(files.map(({ file }) => [resolve(file), file]));
  const nameOf = (file: string): string => names.get(resolve(file)) ?? file;
  const templateOf = templateReader(open);
  const found: Array<StackFiles> = [];
  for (const judged of files) {
    const text = await templateText(judged.file, open);
    if (text === undefined || !nestsStacks.test(text)) continue;
    await templateOf(judged.file, text);
    const sources = await stacksIn(judged, nameOf, templateOf);
    if (sources !== undefined) found.push({ judged, sources });
  }
  const isNested = ({ judged }: StackFiles): boolean =>
    found.some(({ judged: { file }, sources }) => file !== judged.file && sources.files.has(judged.file));
  const roots = found.filter((stacks) => !isNested(stacks));
  // Templates that nest each other have no outermost one.
  for (const stacks of found) {
    if (!roots.some(({ sources }) => sources.files.has(stacks.judged.file))) roots.push(stacks);
  }
  return roots;
};
