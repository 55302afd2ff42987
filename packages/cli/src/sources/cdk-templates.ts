/** The templates that `cdk synth` wrote, as its manifest lists them: the folder keeps templates of removed stacks. */
import * as E from 'fp-ts/Either';
import { join } from 'node:path';
import { readData } from './read-data';
import { troubleOf, type SourceTrouble } from './source-trouble';

/** A template of a stack. */
export interface StackTemplate {
  /** The id of the stack; that of a nested one has the way to it. */
  readonly stack: string;
  readonly file: string;
  readonly template: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

/** The file of the manifest in a folder of the CDK. */
export const manifestName = 'manifest.json';

/** A nested stack is a resource of its parent, which says where its template is. */
const nestedIn = (template: unknown): ReadonlyArray<readonly [logicalId: string, file: string]> =>
  Object.entries(valuesOf(valuesOf(template)['Resources'])).flatMap(([logicalId, resource]) => {
    const { Type: type, Metadata: metadata } = valuesOf(resource);
    const file = valuesOf(metadata)['aws:asset:path'];
    return type === 'AWS::CloudFormation::Stack' && typeof file === 'string'
      ? [[logicalId, file] as const]
      : [];
  });

type Templates = E.Either<SourceTrouble, ReadonlyArray<StackTemplate>>;

const inSequence = async <A>(
  items: ReadonlyArray<A>,
  read: (item: A) => Promise<Templates>,
): Promise<Templates> => {
  const templates: Array<StackTemplate> = [];
  for (const item of items) {
    const found = await read(item);
    if (E.isLeft(found)) return found;
    templates.push(...found.right);
  }
  return E.right(templates);
};

/** As deep as the CDK nests stages and stacks, and deeper; a folder may name itself as its part. */
const deepest = 16;

const tooDeep = (file: string): Templates =>
  E.left(
    troubleOf(file, 'source-unreadable', 'is nested too deeply', 'run `cdk synth` into an empty folder'),
  );

/** Reads the templates of a folder, with those of its stages and its nested stacks. */
export const readCdkTemplates = async (
  folder: string,
  stdin: () => AsyncIterable<Uint8Array>,
  depth = 0,
): Promise<Templates> => {
  const readStack = async (stack: string, name: string, level: number): Promise<Templates> => {
    const file = join(folder, name);
    if (level > deepest) return tooDeep(file);
    const read = await readData(file, stdin);
    if (E.isLeft(read)) return read;
    const template = read.right.value;
    const nested = await inSequence(nestedIn(template), ([logicalId, nestedName]) =>
      readStack(`${stack}/${logicalId}`, nestedName, level + 1),
    );
    return E.map((others: ReadonlyArray<StackTemplate>) => [{ stack, file, template }, ...others])(nested);
  };

  if (depth > deepest) return tooDeep(folder);
  const manifest = await readData(join(folder, manifestName), stdin);
  if (E.isLeft(manifest)) return manifest;
  const artifacts = Object.entries(valuesOf(valuesOf(manifest.right.value)['artifacts']));
  return inSequence(artifacts, async ([id, artifact]) => {
    const { type, properties } = valuesOf(artifact);
    const { templateFile, directoryName } = valuesOf(properties);
    if (type === 'aws:cloudformation:stack' && typeof templateFile === 'string') {
      return readStack(id, templateFile, 0);
    }
    return type === 'cdk:cloud-assembly' && typeof directoryName === 'string'
      ? readCdkTemplates(join(folder, directoryName), stdin, depth + 1)
      : E.right([]);
  });
};
