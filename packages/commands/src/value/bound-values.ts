import { choice } from './objects';
import type { Span } from './span';
import { open, type Written } from './written';

/** A name that a program declares, with what it is given where it is declared, and wherever it is assigned. */
interface BoundName<Definition> {
  readonly name: string;
  readonly definitions: ReadonlyArray<Definition>;
}

/** What a language says of its names. */
interface NameReader<Definition, Binding> {
  /** The value of one definition, where the name is used. */
  readonly definedValue: (definition: Definition, binding: Binding, use: Span) => Written;
  /** Whether a value that a name is given surely takes the place of what it was first given. */
  readonly isReplaced: (by: Definition, first: Definition) => boolean;
  /** A value with all changes that are made to it by its name; the declaration is there if there is one definition. */
  readonly withChanges: (value: Written, binding: Binding, declaration: Definition | undefined) => Written;
}

/** At most so many values that one name is given are looked at. */
const mostDefinitions = 4;

/** Finds the values of names, each once. */
export const boundValues = <
  Definition extends { readonly kind: string },
  Binding extends BoundName<Definition>,
>({
  definedValue,
  isReplaced,
  withChanges,
}: NameReader<Definition, Binding>): ((binding: Binding, use: Span) => Written) => {
  const bound = new Map<Binding, Written>();
  const pending = new Set<Binding>();
  const recursive = new Set<Binding>();

  /** The definitions of which one gives a name its value: what is surely replaced later is none of them. */
  const lastDefinitions = ({ definitions }: Binding): ReadonlyArray<Definition> => {
    const [first] = definitions;
    if (definitions.length > 1 && definitions.some(({ kind }) => kind === 'other')) return [];
    const isSure = (definition: Definition): boolean => first !== undefined && isReplaced(definition, first);
    const last = definitions.reduce((at, definition, index) => (isSure(definition) ? index : at), 0);
    return definitions.slice(last);
  };

  return (binding, use) => {
    const found = bound.get(binding);
    if (found !== undefined) return found;
    const { name } = binding;
    const definitions = lastDefinitions(binding);
    if (pending.has(binding)) recursive.add(binding);
    if (pending.has(binding) || definitions.length === 0 || definitions.length > mostDefinitions)
      return open(name, use);
    pending.add(binding);
    const given = definitions.map((definition) => definedValue(definition, binding, use));
    // What is put together step by step is none of the steps.
    const value = recursive.has(binding) ? open(name, use) : choice(given, use);
    const after = withChanges(value, binding, definitions.length === 1 ? definitions[0] : undefined);
    pending.delete(binding);
    // It goes by its name from now on, which is shorter than what it was made by.
    const named = after.kind === 'open' ? { ...after, code: name } : after;
    bound.set(binding, named);
    return named;
  };
};
