/** What the files of a module declare. `check/` may import it. */
import { spellings, type PropertySpelling } from '@org/cognito-core';
import { parseHcl } from '../hcl/parse-hcl';
import { parseTfJson, withBlocks, type BlockTypes } from '../hcl/parse-tf-json';
import type { BlockNode, Body, Node, Span, SyntaxFault } from '../hcl/syntax';
import type { SourceFile } from '../evaluate/scope';
import type { Place } from '../evaluate/value';
import { isJsonFile, kindOfFile, nameOfFile, type ModuleFile } from './module-file';

/** An expression, and the file it stands in. */
export interface Written {
  readonly node: Node;
  readonly source: SourceFile;
}

/** A block of a module, and the file it stands in. */
export interface Declared {
  readonly name: string;
  readonly body: Body;
  readonly block: BlockNode;
  readonly source: SourceFile;
}

/** A resource or a data source that a module declares. */
export interface Resource extends Declared {
  /** Its type, with `data.` before that of a data source. */
  readonly type: string;
}

/** Something wrong with a file. */
export interface FileFault {
  readonly source: SourceFile;
  readonly fault: SyntaxFault;
}

/** What the files of a module declare, by name. */
export interface Declarations {
  readonly variables: ReadonlyMap<string, Declared>;
  readonly locals: ReadonlyMap<string, Written>;
  /** By type and name, with a dot between them. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly calls: ReadonlyMap<string, Declared>;
  readonly outputs: ReadonlyMap<string, Declared>;
  readonly faults: ReadonlyArray<FileFault>;
}

/** The blocks at the top of a file, with the numbers of their labels. */
const topBlocks: BlockTypes = {
  variable: 1,
  locals: 0,
  resource: 2,
  data: 2,
  module: 1,
  output: 1,
  provider: 1,
  terraform: 0,
  import: 0,
  moved: 0,
  removed: 0,
  check: 1,
};

/** The blocks in resources, which in the JSON syntax look as arguments do. */
const blocksInResources: BlockTypes = {
  lifecycle: 0,
  dynamic: 1,
  provisioner: 1,
  connection: 0,
  // Of clients, of resource servers, and of user pools.
  ...Object.fromEntries(
    Object.values<PropertySpelling>(spellings).flatMap(({ terraform, properties }) =>
      properties === undefined ? [] : [[terraform, 0]],
    ),
  ),
  scope: 0,
  schema: 0,
  lambda_config: 0,
  sign_in_policy: 0,
};

/** A block of the JSON syntax, with the blocks in it. */
const withInner = (block: BlockNode): BlockNode => {
  const types =
    block.type === 'resource' ? blocksInResources : block.type === 'variable' ? { validation: 0 } : {};
  const body = withBlocks(block.body, types);
  const blocks = body.blocks.map((inner) =>
    inner.type === 'dynamic' ? { ...inner, body: withBlocks(inner.body, { content: 0 }) } : inner,
  );
  return { ...block, body: { ...body, blocks } };
};

/** The blocks of a file, and what is wrong with it. */
export const readFile = (
  source: SourceFile,
): {
  readonly blocks: ReadonlyArray<BlockNode>;
  readonly body: Body;
  readonly faults: ReadonlyArray<SyntaxFault>;
} => {
  if (!isJsonFile(source.path)) {
    const { body, faults } = parseHcl(source.text);
    return { blocks: body.blocks, body, faults };
  }
  const { body, faults } = parseTfJson(source.text);
  return { blocks: withBlocks(body, topBlocks).blocks.map(withInner), body, faults };
};

/** Whether a file changes what other files declare. */
export const isOverride = ({ path }: ModuleFile): boolean =>
  /^(?:override|.*_override)\.(?:tf|tofu)(?:\.json)?$/.test(nameOfFile(path));

/** Reads what the files of a module declare. Override files are not looked at. */
export const declarationsOf = (files: ReadonlyArray<ModuleFile>): Declarations => {
  const variables = new Map<string, Declared>();
  const locals = new Map<string, Written>();
  const resources = new Map<string, Resource>();
  const calls = new Map<string, Declared>();
  const outputs = new Map<string, Declared>();
  const faults: Array<FileFault> = [];
  const byName: Readonly<Record<string, Map<string, Declared>>> = {
    variable: variables,
    module: calls,
    output: outputs,
  };
  const isRead = (file: ModuleFile): boolean =>
    kindOfFile(file.path) === 'configuration' && !isOverride(file);
  for (const source of files.filter(isRead)) {
    const { blocks, faults: found } = readFile(source);
    faults.push(...found.map((fault) => ({ source, fault })));
    for (const block of blocks) {
      const [first, second] = block.labels.map(({ text }) => text);
      const declared = { name: second ?? first ?? '', body: block.body, block, source };
      const known = byName[block.type];
      const isResource = block.type === 'resource' || block.type === 'data';
      if (block.type === 'locals') {
        for (const { name, value: node } of block.body.args) locals.set(name, { node, source });
      } else if (isResource && first !== undefined && second !== undefined) {
        const type = block.type === 'data' ? `data.${first}` : first;
        resources.set(`${type}.${second}`, { ...declared, type });
      } else if (known !== undefined && first !== undefined) {
        known.set(first, declared);
      }
    }
  }
  return { variables, locals, resources, calls, outputs, faults };
};

/** The value of an argument of a block, if it has one. */
export const argumentIn = (
  { body, source }: Pick<Declared, 'body' | 'source'>,
  name: string,
): Written | undefined => {
  const node = body.args.find((argument) => argument.name === name)?.value;
  return node === undefined ? undefined : { node, source };
};

/** Where a block begins: its type and its labels. */
export const placeOfBlock = ({ block, source }: Declared): Place => ({
  file: source.path,
  start: block.start,
  end: (block.labels[block.labels.length - 1] as Span).end,
});
