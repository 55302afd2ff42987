import type { RemovalPolicy, TemplateFormat } from '@org/cognito-cloudformation';
import { listed } from '@org/cognito-core';
import type { ConfigurationFormat } from '@org/cognito-terraform';
import * as E from 'fp-ts/Either';
import { join, parse } from 'node:path';
import type { JudgementOptions } from '../check/given-judgement';
import type { Existing } from './emitted';

/** What clients can be emitted for. */
export const backends = [
  'cloudformation',
  'cdk',
  'pulumi',
  'terraform',
  'api',
  'aws-cli',
  'boto3',
  'sdk-js',
] as const;

/** What clients are emitted for. */
export type Backend = (typeof backends)[number];

/** The options of `cognito-client emit`. */
export interface EmitOptions extends JudgementOptions {
  readonly to: Backend;
  readonly standalone: boolean;
  readonly format?: TemplateFormat | ConfigurationFormat;
  readonly logicalId?: string;
  readonly out?: string;
  readonly existing?: string;
  readonly described?: string;
  readonly userPoolId?: string;
  /** Each is `name=value`. */
  readonly set?: ReadonlyArray<string>;
  readonly removalPolicy?: RemovalPolicy;
  readonly outputSecret: boolean;
  readonly inTurn: boolean;
  readonly description?: string;
  readonly strict: boolean;
}

/** An option that only some backends have. */
interface BackendOption {
  readonly option: string;
  readonly isGiven: boolean;
  readonly takers: ReadonlyArray<Backend>;
}

/** The backends whose clients have names of their own in what is emitted. */
const naming: ReadonlyArray<Backend> = ['cloudformation', 'cdk', 'pulumi', 'terraform', 'boto3', 'sdk-js'];

/** The backends that ask the service itself. */
const asking: ReadonlyArray<Backend> = ['api', 'aws-cli', 'boto3', 'sdk-js'];

const backendOptions = (options: EmitOptions): ReadonlyArray<BackendOption> => {
  const { standalone, format, removalPolicy, outputSecret, description, inTurn } = options;
  const { logicalId, described, userPoolId, set } = options;
  return [
    { option: '--standalone', isGiven: standalone, takers: ['cdk', 'pulumi'] },
    { option: '--format hcl', isGiven: format === 'hcl', takers: ['terraform'] },
    { option: '--format yaml', isGiven: format === 'yaml', takers: ['cloudformation'] },
    { option: '--format json', isGiven: format === 'json', takers: ['cloudformation', 'terraform', 'api'] },
    { option: '--logical-id', isGiven: logicalId !== undefined, takers: naming },
    { option: '--described', isGiven: described !== undefined, takers: ['api'] },
    { option: '--user-pool-id', isGiven: userPoolId !== undefined, takers: asking },
    { option: '--set', isGiven: set !== undefined, takers: ['api'] },
    { option: '--removal-policy', isGiven: removalPolicy !== undefined, takers: ['cloudformation'] },
    { option: '--output-secret', isGiven: outputSecret, takers: ['cloudformation', 'terraform'] },
    { option: '--description', isGiven: description !== undefined, takers: ['cloudformation'] },
    { option: '--in-turn', isGiven: inTurn, takers: ['terraform'] },
  ];
};

/** What is wrong where an option has no meaning beside the others. */
const misplaced = (options: EmitOptions): string | undefined => {
  const { to, outputSecret, existing, out } = options;
  const other = backendOptions(options).find(({ isGiven, takers }) => isGiven && !takers.includes(to));
  if (other !== undefined)
    return `${other.option} is for ${listed(other.takers.map((taker) => `--to ${taker}`)).join('')}`;
  if (existing === undefined || to !== 'cloudformation') return undefined;
  if (outputSecret) return '--output-secret cannot be used with --existing: an import takes no outputs';
  return out === undefined
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
