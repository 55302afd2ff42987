/** The place in a program where a construct is made. */
import { programCall, type Calls } from '@org/cognito-core';
import type { CfnResource } from 'aws-cdk-lib';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place in a program. */
export interface ProgramPlace {
  /** As `lib/web.ts:12:3`, from the folder where the program runs. */
  readonly line: string;
  /** As the CDK keeps the calls that lead to an annotation. */
  readonly frame: string;
}

const pathOf = (file: string): string => (file.startsWith('file://') ? fileURLToPath(file) : file);

/** What is built, and the sources to which source maps lead from it. */
const ownFolders = [join(__dirname, '..'), join(__dirname, '..', '..', 'src')];

const isOwn = (file: string): boolean => ownFolders.some((folder) => pathOf(file).startsWith(folder + sep));

/** The innermost call outside of packages: in a construct of the program, a call of that construct. */
export const programPlace = (calls: Calls): ProgramPlace | undefined => {
  const call = programCall(calls, isOwn);
  if (call === undefined) return undefined;
  const path = pathOf(call.file);
  const place = `:${call.line}:${call.column}`;
  return { line: `${relative(process.cwd(), path)}${place}`, frame: `<anonymous> (${path}${place})` };
};

/** The calls that made a resource, if the CDK remembers them: newer versions do so, and older ones with `--debug`. */
export const creationCalls = ({ node: { metadata } }: CfnResource): Calls => {
  const entryOf = (wanted: string) => metadata.find(({ type }) => type === wanted);
  const calls = (entryOf('aws:cdk:creationStack')?.data ?? entryOf('aws:cdk:logicalId')?.trace) as
    | ReadonlyArray<string>
    | undefined;
  return calls === undefined ? {} : { stack: ['creation', ...calls].join('\n') };
};
