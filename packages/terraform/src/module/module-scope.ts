/** What the expressions of a module refer to, in one world. */
import type { Evaluation } from '../evaluate/evaluation';
import { evaluate } from '../evaluate/evaluate-expression';
import { printExpression } from '../evaluate/print-expression';
import { placeIn, type LookedUp, type Scope, type SourceFile } from '../evaluate/scope';
import { openValue, textOf, type Evaluated, type OpenValue, type Value } from '../evaluate/value';
import { choiceOf, decidedIn, variablesIn } from '../evaluate/world';
import { parseExpression } from '../hcl/parse-hcl';
import type { Node, Step } from '../hcl/syntax';
import type { Written } from './declarations';
import type { Variable } from './variables';

/** What a module has for expressions to refer to. */
export interface Referables {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly locals: ReadonlyMap<string, Written>;
  /** What a resource, a data source or a call of a module comes to; `undefined` if nothing is known of it. */
  readonly resource: (address: string, scope: ModuleScope) => Evaluated | undefined;
  /** What an output of a module that this one calls comes to; `undefined` if nothing is known of it. */
  readonly output: (
    call: string,
    key: string | number | undefined,
    name: string,
    scope: ModuleScope,
  ) => Evaluated | undefined;
  /** What stands before its addresses in those of the root module. */
  readonly prefix: string;
  readonly readFile?: (path: string) => string | undefined;
}

/** What all scopes of one evaluation share. */
interface Shared {
  readonly module: Referables;
  readonly evaluation: Evaluation;
  /** The scope of the call of the module. */
  readonly caller?: ModuleScope;
  /** What was looked up already, by its name. */
  readonly known: Map<string, Evaluated>;
  /** What is being looked up, so that nothing depends on itself. */
  readonly open: Set<string>;
}

const nothing: SourceFile = { path: '', text: '' };

/** The names after a root, up to the first index. */
const namesIn = (steps: ReadonlyArray<Step>): ReadonlyArray<string> => {
  const names: Array<string> = [];
  for (const step of steps) {
    if (step.kind !== 'attribute') break;
    names.push(step.name);
  }
  return names;
};

/** What each module has of its own. */
const perModule: ReadonlyArray<string> = ['var', 'local', 'module', 'data', 'path'];

const isResourceType = (root: string): boolean => root.includes('_');

const keyOf = (index: Evaluated): string | number | undefined =>
  index.kind === 'number' ? index.number : textOf(index);

/** The scope of a module in one world. */
export class ModuleScope implements Scope {
  readonly readFile?: (path: string) => string | undefined;

  constructor(
    private readonly shared: Shared,
    readonly source: SourceFile,
    readonly names: ReadonlyMap<string, Value>,
    readonly takesDefaults: boolean,
  ) {
    const { readFile } = shared.module;
    if (readFile !== undefined) this.readFile = readFile;
  }

  get prefix(): string {
    return this.shared.module.prefix;
  }

  get evaluation(): Evaluation {
    return this.shared.evaluation;
  }

  get module(): Referables {
    return this.shared.module;
  }

  /** The scope of a module that is called in this one. */
  ofCalled(module: Referables, source: SourceFile, names: Iterable<readonly [string, Value]>): ModuleScope {
    const caller = this.in(source).withNames(names);
    const { evaluation } = this.shared;
    const shared = { module, evaluation, caller, known: new Map(), open: new Set<string>() };
    return new ModuleScope(shared, nothing, new Map(), this.takesDefaults);
  }

  /** The same scope for expressions of another file. */
  in(source: SourceFile): ModuleScope {
    return new ModuleScope(this.shared, source, new Map(), this.takesDefaults);
  }

  withNames(names: Iterable<readonly [string, Value]>): ModuleScope {
    return new ModuleScope(this.shared, this.source, new Map([...this.names, ...names]), this.takesDefaults);
  }

  withoutDefaults(): ModuleScope {
    return this.takesDefaults ? new ModuleScope(this.shared, this.source, this.names, false) : this;
  }

  spend(): boolean {
    return this.shared.evaluation.spend();
  }

  /** What is found without any note of what would decide more. */
  quietly<A>(find: () => A): A {
    return this.shared.evaluation.quietly(find);
  }

  assumed(value: Evaluated): Evaluated {
    if (value.kind !== 'open') return value;
    const known = this.shared.evaluation.world.values.get(value.code);
    return known === undefined ? value : { ...known, places: value.places };
  }

  decide(condition: OpenValue, byDefault: () => Evaluated): boolean | undefined {
    // Conditions are in the words of the root module.
    const { caller } = this.shared;
    if (caller !== undefined) return caller.decide(condition, byDefault);
    const { world, demand } = this.shared.evaluation;
    const decided = decidedIn(condition.code, world);
    if (decided.holds !== undefined) return decided.holds;
    const atom = decided.open;
    const known = (code: string): Value | undefined => {
      if (code === condition.code) return this.knownOf(this.quietly(byDefault));
      return this.knownOf(this.quietly(() => this.evaluateCode(code)));
    };
    const [limited] = variablesIn(atom.code).filter((name) => {
      return this.module.variables.get(name)?.allowed !== undefined && !world.values.has(`var.${name}`);
    });
    const allowed = limited === undefined ? undefined : this.module.variables.get(limited)?.allowed;
    if (limited !== undefined && allowed !== undefined) {
      const code = `var.${limited}`;
      demand({ code, values: allowed, areAll: true, byDefault: known(code) });
    } else demand(choiceOf(atom, known));
    return undefined;
  }

  private knownOf(value: Evaluated): Value | undefined {
    return value.kind === 'fault' || value.kind === 'open' ? undefined : value;
  }

  /** What an expression comes to that is made of the names of this module. */
  private evaluateCode(code: string): Evaluated {
    const parsed = parseExpression(code);
    const scope = new ModuleScope(this.shared, { path: '', text: code }, new Map(), true);
    // What is asked for is a part of what was read already.
    return evaluate((parsed as { readonly value: Node }).value, scope);
  }

  lookUp(root: string, steps: ReadonlyArray<Step>, scope: Scope): LookedUp {
    const own = scope.names.get(root);
    if (own !== undefined) return { value: own, used: 0 };
    const names = namesIn(steps);
    const [first, second] = names;
    const open = (used: number): LookedUp => {
      const [start, end] = [steps[0]?.start ?? 0, steps[used - 1]?.end ?? 0];
      const place = placeIn(scope, { start: Math.max(0, start - root.length - 1), end });
      const code = `${this.prefixOf(root)}${[root, ...names.slice(0, used)].join('.')}`;
      return { value: scope.assumed(openValue(code, undefined, [place])), used };
    };
    if (first === undefined) return open(0);
    if (root === 'module') return this.output(steps, scope) ?? open(Math.min(2, names.length));
    const address = root === 'data' ? `data.${first}.${second ?? ''}` : `${root}.${first}`;
    const used = root === 'data' && second !== undefined ? 2 : 1;
    const value =
      root === 'var' && this.isKept(first)
        ? this.variable(first)
        : this.once(address, () => this.find(root, first, address));
    return value === undefined || value.kind === 'open'
      ? { value: scope.assumed(value ?? open(used).value), used }
      : { value, used };
  }

  /** What stands before an address in the words of the root module. */
  private prefixOf(root: string): string {
    return perModule.includes(root) || isResourceType(root) ? this.module.prefix : '';
  }

  /** What an output of a called module comes to, by the steps after `module`. */
  private output([call, ...steps]: ReadonlyArray<Step>, scope: Scope): LookedUp | undefined {
    const [first, second] = steps;
    const name = first?.kind === 'index' ? second : first;
    if (call?.kind !== 'attribute' || name?.kind !== 'attribute') return undefined;
    const key = first?.kind === 'index' ? keyOf(evaluate(first.index, scope)) : undefined;
    if (first?.kind === 'index' && key === undefined) return undefined;
    const address = `module.${call.name}[${key ?? ''}].${name.name}`;
    const value = this.once(address, () => this.module.output(call.name, key, name.name, this));
    return value === undefined ? undefined : { value, used: first?.kind === 'index' ? 3 : 2 };
  }

  /** What is looked up, once in each evaluation. */
  private once(address: string, find: () => Evaluated | undefined): Evaluated | undefined {
    const key = `${this.takesDefaults ? '' : 'without defaults '}${address}`;
    const { known, open } = this.shared;
    const before = known.get(key);
    if (before !== undefined) return before;
    // What depends on itself is nothing that anybody knows.
    if (open.has(key)) return openValue(`${this.module.prefix}${address}`);
    open.add(key);
    const found = find();
    open.delete(key);
    // What was found without notes is found again where they are taken.
    if (found !== undefined && !this.shared.evaluation.isQuiet()) known.set(key, found);
    return found;
  }

  private find(root: string, name: string, address: string): Evaluated | undefined {
    if (root === 'var') return this.passed(name);
    if (root !== 'local') return this.module.resource(address, this);
    const local = this.module.locals.get(name);
    return local === undefined ? undefined : evaluate(local.node, this.in(local.source));
  }

  /** Whether the value of a variable does not depend on a caller. */
  private isKept(name: string): boolean {
    return this.module.variables.get(name)?.passed === undefined;
  }

  /** The value that the caller of the module gives to a variable. */
  private passed(name: string): Evaluated | undefined {
    const { caller, module } = this.shared;
    const scope = this.takesDefaults ? caller : caller?.withoutDefaults();
    return scope && module.variables.get(name)?.passed?.(scope);
  }

  private variable(name: string): Evaluated | undefined {
    const variable = this.module.variables.get(name);
    if (variable === undefined) return undefined;
    const code = `${this.module.prefix}var.${name}`;
    const { world, tookDefault } = this.shared.evaluation;
    if (variable.given !== undefined) return variable.given;
    const chosen = world.values.get(code);
    if (chosen !== undefined) return { ...chosen, places: [variable.place] };
    const excluded = (world.excluded.get(code) ?? []).map(printExpression);
    const standard = variable.default;
    if (
      standard === undefined ||
      !this.takesDefaults ||
      world.withoutDefault.has(name) ||
      excluded.includes(printExpression(standard))
    ) {
      return openValue(code, variable.type, [variable.place]);
    }
    tookDefault(name);
    return standard;
  }
}

/** The scope of a root module in the world of an evaluation. */
export const moduleScope = (module: Referables, evaluation: Evaluation): ModuleScope =>
  new ModuleScope({ module, evaluation, known: new Map(), open: new Set() }, nothing, new Map(), true);
