import type { Path } from '@org/cognito-core';
import { isKnown, type Place, type Value } from '../evaluate/value';
import { parseExpression } from '../hcl/parse-hcl';
import { automaticFiles, literalValue, namesIn } from '../module/variables';
import { declarationsOf, placeOfBlock, readFile, type Declared, type Resource } from '../module/declarations';
import { instanceSuffix } from '../module/instances';
import { calledModules, sourceOf } from '../module/called-modules';
import { clientsForm } from '../module/clients-form';
import { moduleContext, type ModuleContext, type ModuleParts } from '../module/module-context';
import { kindOfFile, type ModuleFile } from '../module/module-file';
import { printExpression } from '../evaluate/print-expression';
import { userPoolClientType } from '../user-pool-client';
import { checkClient, type Placed } from './check-client';
import { placeAt } from './client-arguments';
import {
  clientsOf,
  modulesIn,
  undecidedClient,
  type ClientInWorld,
  type ClientSource,
} from './client-worlds';
import { clientLint } from './client-lint';
import {
  moduleIssue,
  type Module,
  type ModuleClient,
  type ModuleIssue,
  type ModuleOptions,
  type NotLookedAt,
  type ValuePlace,
} from './module';

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

const addressOf = ({ module, resource, key }: ClientSource): string =>
  `${module.prefix}${resource.type}.${resource.name}${instanceSuffix({ ...(key !== undefined && { key }), names: [] })}`;

/** The calls that a module comes through, the innermost first. */
const callsOf = ({ caller }: ModuleContext): ReadonlyArray<Place> =>
  caller === undefined ? [] : [placeOfBlock(caller.call), ...callsOf(caller.module)];

const isSame = (one: Place, other: Place): boolean => one.file === other.file && one.start === other.start;

/** The places of something in a module, each call that the module comes through among them. */
const withCalls = (places: ReadonlyArray<Place>, calls: ReadonlyArray<Place>): ReadonlyArray<Place> => {
  // The module of ours is in no file.
  const written = places.filter(({ file }) => file !== clientsForm);
  return [...written, ...calls.filter((call) => !written.some((place) => isSame(place, call)))];
};

const clientOf = (client: ClientSource, files: ReadonlyArray<ModuleFile>): ReadonlyArray<ModuleClient> => {
  const { resource, module } = client;
  const found = undecidedClient(client) as ClientInWorld;
  const address = addressOf(client);
  const calls = callsOf(module);
  const [place = placeOfBlock(resource)] = withCalls([placeOfBlock(resource)], calls);
  const lint = clientLint(resource);
  const placeOf = (path: Path): ValuePlace => {
    const { places, value } = placeAt(found.args.places, path);
    const [first = place] = withCalls(places, calls);
    const isOne = client.key === undefined && client.unknown === undefined && calls.length === 0;
    const isOwn = isOne && isWithin(first, resource);
    return { ...first, isExact: isOwn && standsAt(value, first, files) };
  };
  const check = checkClient(client, address, lint);
  const placed = <A>(each: Placed<A>): Placed<A> => ({ ...each, places: withCalls(each.places, calls) });
  return [
    {
      address,
      args: found.args.args,
      lint: lint.settings,
      place,
      placeOf,
      check: (options) => {
        const { issues, deferred } = check(options);
        return { issues: issues.map(placed), deferred: () => deferred().map(placed) };
      },
    },
  ];
};

const clientResources = ({ declarations }: ModuleContext): ReadonlyArray<Resource> =>
  [...declarations.resources.values()].filter(({ type }) => type === userPoolClientType);

/** The calls whose modules are not known, here and in the modules that are called. */
const notLookedAt = ({ declarations, calls }: ModuleParts): ReadonlyArray<NotLookedAt> => [
  ...[...declarations.calls.values()]
    .filter(({ name }) => !calls.has(name))
    .map((call) => ({ name: call.name, source: sourceOf(call), place: placeOfBlock(call) })),
  ...[...calls.values()].flatMap(notLookedAt),
];

/** The files of the modules that are called, each once. */
const calledFiles = (calls: ModuleParts['calls']): ReadonlyArray<ModuleFile> => {
  const files = [...calls.values()].flatMap((called) => [...called.files, ...calledFiles(called.calls)]);
  return [...new Map(files.map((file) => [file.path, file])).values()].filter(
    ({ path }) => kindOfFile(path) === 'configuration',
  );
};

/** What cannot be read at all: somewhere it has no end. */
const unreadable = {
  code: 'value-unreadable',
  message: 'cannot be read: it is nested too deeply',
  fix: 'name parts of it in `locals`',
};

/** What is wrong with the syntax of files. */
const syntaxIssues = (files: ReadonlyArray<ModuleFile>): ReadonlyArray<ModuleIssue> =>
  files.flatMap((source) =>
    readFile(source).faults.map(({ start, end, ...fault }) =>
      moduleIssue(fault, { file: source.path, start, end }),
    ),
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
  const { variables = {}, variableFiles = [], readFile: textOfFile, folder = () => undefined } = options;
  const values = [...automaticFiles(files), ...variableFiles];
  const all = [...files.filter(({ path }) => kindOfFile(path) === 'configuration'), ...values];
  const declarations = declarationsOf(files);
  const calls = calledModules(declarations, folder);
  const issues: Array<ModuleIssue> = [...syntaxIssues([...all, ...calledFiles(calls)])];
  const given = variableFiles.map((file) => ({ names: namesIn(file), overrides: file.overrides ?? [] }));
  const overridden = new Set(
    given.flatMap(({ names, overrides }) => overrides.filter((name) => names.includes(name))),
  );
  const texts = Object.fromEntries(Object.entries(variables).filter(([name]) => !overridden.has(name)));
  const root = moduleContext({ declarations, calls }, { files: values, texts }, textOfFile);
  /** What is found, unless it has no end. */
  const found = <A>(place: Place, find: () => ReadonlyArray<A>): ReadonlyArray<A> => {
    try {
      return find();
    } catch {
      // A chain of operators may be longer than the stack.
      issues.push(moduleIssue(unreadable, place));
      return [];
    }
  };
  const clients = modulesIn(root).flatMap((module) =>
    clientResources(module).flatMap((resource) =>
      found(placeOfBlock(resource), () =>
        clientsOf(resource, module).flatMap((client) => clientOf(client, all)),
      ),
    ),
  );
  const declared = [...declarations.variables.keys()];
  return {
    issues,
    clients,
    notLookedAt: notLookedAt(root),
    variables: declared,
    undeclared: [...new Set(given.flatMap(({ names }) => names))].filter((name) => !declared.includes(name)),
  };
};
