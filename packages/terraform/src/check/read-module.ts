import { advice, type Issue, type Path } from '@org/cognito-core';
import { isKnown, type Place, type Value } from '../evaluate/value';
import { parseExpression } from '../hcl/parse-hcl';
import { literalValue, automaticFiles } from '../module/variables';
import {
  argumentIn,
  declarationsOf,
  placeOfBlock,
  readFile,
  type Declared,
  type Resource,
} from '../module/declarations';
import { instanceSuffix } from '../module/instances';
import { moduleContext, type ModuleContext } from '../module/module-context';
import { kindOfFile, type ModuleFile } from '../module/module-file';
import { printExpression } from '../evaluate/print-expression';
import { textOf } from '../evaluate/value';
import { userPoolClientType } from '../user-pool-client';
import { checkClient } from './check-client';
import { placeAt } from './client-arguments';
import { clientsOf, undecidedClient, type ClientSource } from './client-worlds';
import { clientLint } from './client-lint';
import type { Module, ModuleClient, ModuleIssue, ModuleOptions, NotLookedAt, ValuePlace } from './module';

const issueOf = (code: string, message: string, fix: string): Issue => ({
  code,
  severity: 'error',
  path: [],
  message,
  fixes: [advice(fix)],
  dialect: 'terraform',
});

/** Whether a value stands in a place as it is. */
const standsAt = (value: Value | undefined, place: Place, files: ReadonlyArray<ModuleFile>): boolean => {
  const source = files.find(({ path }) => path === place.file);
  if (value === undefined || source === undefined || !isKnown(value)) return false;
  const text = source.text.slice(place.start, place.end);
  const parsed = parseExpression(text);
  const written =
    'value' in parsed ? literalValue({ node: parsed.value, source: { path: '', text } }) : undefined;
  return (
    written !== undefined && written.kind !== 'fault' && printExpression(written) === printExpression(value)
  );
};

const isWithin = (place: Place, { block, source }: Declared): boolean =>
  place.file === source.path && place.start >= block.start && place.end <= block.end;

const addressOf = ({ resource, key }: ClientSource): string =>
  `${resource.type}.${resource.name}${instanceSuffix({ ...(key !== undefined && { key }), names: [] })}`;

const clientOf = (client: ClientSource, files: ReadonlyArray<ModuleFile>): ReadonlyArray<ModuleClient> => {
  const { resource } = client;
  const found = undecidedClient(client);
  if (found === undefined) return [];
  const address = addressOf(client);
  const place = placeOfBlock(resource);
  const placeOf = (path: Path): ValuePlace => {
    const { places, value } = placeAt(found.args.places, path);
    const [first = place] = places;
    const isOwn = client.key === undefined && client.unknown === undefined && isWithin(first, resource);
    return { ...first, isExact: isOwn && standsAt(value, first, files) };
  };
  return [
    {
      address,
      args: found.args.args,
      place,
      placeOf,
      check: checkClient(client, address, clientLint(resource)),
    },
  ];
};

const clientResources = ({ declarations }: ModuleContext): ReadonlyArray<Resource> =>
  [...declarations.resources.values()].filter(({ type }) => type === userPoolClientType);

const notLookedAt = ({ declarations }: ModuleContext): ReadonlyArray<NotLookedAt> =>
  [...declarations.calls.values()].map((call) => {
    const source = argumentIn(call, 'source');
    const value = source === undefined ? undefined : literalValue(source);
    return { name: call.name, source: (value && textOf(value)) ?? '', place: placeOfBlock(call) };
  });

/** What cannot be read at all: somewhere it has no end. */
const unreadable = issueOf(
  'value-unreadable',
  'cannot be read: it is nested too deeply',
  'name parts of it in `locals`',
);

/** What is wrong with the syntax of files. */
const syntaxIssues = (files: ReadonlyArray<ModuleFile>): ReadonlyArray<ModuleIssue> =>
  files.flatMap((source) =>
    readFile(source).faults.map(({ code, message, fix, start, end }) => ({
      issue: issueOf(code, message, fix),
      place: { file: source.path, start, end },
    })),
  );

/**
 * Reads the files of one folder as a module of Terraform or OpenTofu: its app clients, as far as they are known before a
 * plan. It never throws: what is wrong with the files is among the issues. Files with values of variables are read as
 * Terraform does, so that `prod.tfvars` has to be given.
 *
 * @param files The files `.tf`, `.tf.json`, `.tfvars` and `.tfvars.json` of the folder. Others are left out.
 *
 * @example
 * import { readModule } from '@org/cognito-terraform/module';
 *
 * const main = {
 *   path: 'main.tf',
 *   text: `
 * variable "env" {
 *   default = "dev"
 * }
 * resource "aws_cognito_user_pool_client" "web" {
 *   name         = "web-\${var.env}"
 *   user_pool_id = aws_cognito_user_pool.main.id
 * }
 * `,
 * };
 * const { clients } = readModule([main]);
 * assert.deepStrictEqual(
 *   clients.map(({ address, args }) => [address, args]),
 *   [
 *     [
 *       'aws_cognito_user_pool_client.web',
 *       { name: 'web-dev', user_pool_id: '${aws_cognito_user_pool.main.id}' },
 *     ],
 *   ],
 * );
 */
export const readModule = (files: ReadonlyArray<ModuleFile>, options: ModuleOptions = {}): Module => {
  const { variables = {}, variableFiles = [], readFile: textOfFile } = options;
  const values = [...automaticFiles(files), ...variableFiles];
  const all = [...files.filter(({ path }) => kindOfFile(path) === 'configuration'), ...values];
  const issues: Array<ModuleIssue> = [...syntaxIssues(all)];
  const module = moduleContext(declarationsOf(files), { files: values, texts: variables }, textOfFile);
  const clients = clientResources(module).flatMap((resource) => {
    try {
      return clientsOf(resource, module).flatMap((client) => clientOf(client, all));
    } catch (error) {
      // A chain of operators may be longer than the stack.
      if (!(error instanceof RangeError)) throw error;
      issues.push({ issue: unreadable, place: placeOfBlock(resource) });
      return [];
    }
  });
  return { issues, clients, notLookedAt: notLookedAt(module) };
};
