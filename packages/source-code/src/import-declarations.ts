import type { Import } from './code';
import { stringLiteral } from './escaped';

/** What is imported as a value somewhere is a value everywhere. */
const withoutTwins = (imports: ReadonlyArray<Import>): ReadonlyArray<Import> => {
  const nameOf = (one: Import): string => ('name' in one ? one.name : `* as ${one.alias}`);
  const found = new Map<string, Import>();
  for (const one of imports) {
    const known = found.get(nameOf(one));
    if (known === undefined || known.isType) found.set(nameOf(one), one);
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([, one]) => one);
};

const declaration = (from: string, imports: ReadonlyArray<Import>): ReadonlyArray<string> => {
  const distinct = withoutTwins(imports);
  const names = distinct.flatMap((one) => ('name' in one ? [one] : []));
  const areTypes = names.every(({ isType }) => isType);
  const written = names.map(({ name, isType }) => (isType && !areTypes ? `type ${name}` : name));
  return [
    ...distinct.flatMap((one) =>
      'alias' in one
        ? [`import ${one.isType ? 'type ' : ''}* as ${one.alias} from ${stringLiteral(from)};`]
        : [],
    ),
    ...(names.length === 0
      ? []
      : [`import ${areTypes ? 'type ' : ''}{ ${written.join(', ')} } from ${stringLiteral(from)};`]),
  ];
};

/** The declarations that import everything that is asked for, each name once. */
export const importDeclarations = (imports: ReadonlyArray<Import>): string => {
  const modules = [...new Set(imports.map(({ from }) => from))].sort();
  return modules
    .flatMap((from) =>
      declaration(
        from,
        imports.filter((one) => one.from === from),
      ),
    )
    .join('\n');
};
