import type { RemovalPolicy, TemplateFormat } from '@org/cognito-cloudformation';
import type { RuleSetName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { join, parse } from 'node:path';
import type { Existing } from './emitted';

/** The options of `cognito-client emit`. */
export interface EmitOptions {
  readonly to: 'cloudformation' | 'cdk' | 'pulumi';
  readonly standalone: boolean;
  readonly format?: TemplateFormat;
  readonly logicalId?: string;
  readonly out?: string;
  readonly existing?: string;
  readonly removalPolicy?: RemovalPolicy;
  readonly outputSecret: boolean;
  readonly description?: string;
  readonly strict: boolean;
  readonly ruleSet?: RuleSetName;
}

/** What is wrong where an option has no meaning beside the others. */
const misplaced = (options: EmitOptions): string | undefined => {
  const { to, standalone, format, removalPolicy, outputSecret, description, existing, out } = options;
  if (to === 'cloudformation' && standalone) return '--standalone is for --to cdk and --to pulumi';
  const ofTemplates = [
    format !== undefined && '--format',
    removalPolicy !== undefined && '--removal-policy',
    outputSecret && '--output-secret',
    description !== undefined && '--description',
  ].find((option) => option !== false);
  if (to !== 'cloudformation' && ofTemplates !== undefined)
    return `${ofTemplates} is for --to cloudformation`;
  if (existing === undefined) return undefined;
  if (outputSecret) return '--output-secret cannot be used with --existing: an import takes no outputs';
  return to === 'cloudformation' && out === undefined
    ? '--existing needs --out, since the import reads the template from a file'
    : undefined;
};

const importFileOf = (out: string): string => {
  const { dir, name } = parse(out);
  return join(dir, `${name}.import.json`);
};

/** The existing client, if the options name one. The left side says what is wrong with them. */
export const existingOf = async (
  options: EmitOptions,
  files: ReadonlyArray<string>,
): Promise<E.Either<string, Existing | undefined>> => {
  const { existing, out, logicalId } = options;
  const wrong = misplaced(options);
  if (wrong !== undefined) return E.left(wrong);
  if (existing === undefined) return E.right(undefined);
  if (files.length > 1) return E.left('--existing is for one file only');
  const { existingClient } = await import('@org/cognito-source-code');
  const read = existingClient(existing);
  return E.isLeft(read)
    ? E.left(`--existing ${existing}: ${read.left}`)
    : E.right({
        ...read.right,
        ...(logicalId !== undefined && { logicalId }),
        files: out === undefined ? undefined : { out, importFile: importFileOf(out) },
      });
};
