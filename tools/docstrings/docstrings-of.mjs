/**
 * What the docstrings of types say, found by walking each type beside the structure of its codec. So a field that only one
 * of the two has is found as well.
 */
import ts from 'typescript';

/** @typedef {import('@org/cognito-core/schema').Structure} Structure */
/** @typedef {import('@org/cognito-core/schema').StructStructure} StructStructure */
/** @typedef {import('@org/cognito-core/schema').Combination} Combination */
/** @typedef {import('@org/cognito-core/schema').FieldDocumentation} FieldDocumentation */
/** @typedef {import('@org/cognito-core/schema').StructDocumentation} StructDocumentation */

/** @param {ts.Node} node */
const nameOf = (node) => node.getText().replace(/^['"]|['"]$/g, '');

/**
 * The value of a literal of TypeScript.
 *
 * @param {ts.Node} node
 * @returns {unknown}
 */
const valueOf = (node) => {
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.map((property) => {
        if (!ts.isPropertyAssignment(property)) throw new Error(`${property.getText()} is no literal`);
        return [nameOf(property.name), valueOf(property.initializer)];
      }),
    );
  }
  throw new Error(`${node.getText()} is no literal`);
};

/** @param {string} literal */
const literal = (literal) => {
  const [statement] = ts.createSourceFile(
    'example.ts',
    `(${literal})`,
    ts.ScriptTarget.ES2022,
    true,
  ).statements;
  if (statement === undefined || !ts.isExpressionStatement(statement))
    throw new Error(`${literal} is no literal`);
  return valueOf(statement.expression);
};

/**
 * Whole paragraphs, in which a line ends where it did in the source only by chance.
 *
 * @param {ReadonlyArray<ts.SymbolDisplayPart> | undefined} parts
 */
const prose = (parts) =>
  ts
    .displayPartsToString([...(parts ?? [])])
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .trim();

/**
 * @param {string} entry of the package
 * @param {ts.CompilerOptions} options
 */
export const docstringsIn = (entry, options) => {
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const entrySymbol = source && checker.getSymbolAtLocation(source);
  if (entrySymbol === undefined) throw new Error(`${entry} is no module`);
  const exported = new Map(checker.getExportsOfModule(entrySymbol).map((symbol) => [symbol.name, symbol]));

  /** @type {Map<string, StructDocumentation>} */
  const found = new Map();
  /** @type {Array<string>} */
  const faults = [];

  /**
   * What is said of a type. What the library of TypeScript says of its own, such as `Readonly`, is not about ours.
   *
   * @param {ts.Symbol | undefined} symbol
   */
  const describes = (symbol) => {
    const isOurs = symbol?.declarations?.every(
      (declaration) => !program.isSourceFileDefaultLibrary(declaration.getSourceFile()),
    );
    const text = isOurs === true ? prose(symbol?.getDocumentationComment(checker)) : '';
    return text === '' ? {} : { description: text };
  };

  /**
   * The types that a value may have, apart from references.
   *
   * @param {ReadonlyArray<ts.Type>} types
   * @returns {ReadonlyArray<ts.Type>}
   */
  const objectsAmong = (types) =>
    [...new Set(types.flatMap((type) => (type.isUnion() ? type.types : [type])))].filter(
      (type) =>
        (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
        checker.getPropertyOfType(type, '_tag') === undefined,
    );

  /**
   * @param {ReadonlyArray<ts.Symbol>} symbols of a field, where it is declared
   * @returns {FieldDocumentation}
   */
  const aboutField = (symbols) => {
    const symbol = symbols.find((each) => prose(each.getDocumentationComment(checker)) !== '');
    const tags = symbol?.getJsDocTags(checker) ?? [];
    /** @param {string} name */
    const tagged = (name) => tags.filter((tag) => tag.name === name).map(({ text }) => prose(text));
    const [byDefault] = tagged('default');
    const examples = tagged('example').map(literal);
    return {
      ...describes(symbol),
      ...(byDefault !== undefined && { default: byDefault }),
      ...(examples.length > 0 && { examples }),
    };
  };

  /** @param {ts.Symbol} symbol */
  const typeOf = (symbol) => checker.getTypeOfSymbol(symbol);

  /**
   * How one of several types lets fields stand together.
   *
   * @param {ts.Type} type
   * @param {ReadonlyArray<string>} fields
   * @returns {Combination}
   */
  const combination = (type, fields) => {
    const symbols = fields.flatMap((field) => checker.getPropertyOfType(type, field) ?? []);
    const absent = symbols.filter((symbol) => (typeOf(symbol).flags & ts.TypeFlags.Undefined) !== 0);
    const required = symbols.filter(
      (symbol) => (symbol.flags & ts.SymbolFlags.Optional) === 0 && !absent.includes(symbol),
    );
    const values = symbols.flatMap((symbol) => {
      const written = checker.typeToString(checker.getNonNullableType(typeOf(symbol)));
      return written === 'true' || written === 'false' ? [[symbol.name, written === 'true']] : [];
    });
    return {
      ...(required.length > 0 && { required: required.map(({ name }) => name) }),
      ...(absent.length > 0 && { absent: absent.map(({ name }) => name) }),
      ...(values.length > 0 && { values: Object.fromEntries(values) }),
    };
  };

  /**
   * @param {StructStructure} structure
   * @param {ReadonlyArray<ts.Type>} types
   */
  const walkStruct = ({ name, fields }, types) => {
    if (found.has(name)) return;
    const names = Object.keys(fields);
    for (const type of types) {
      for (const property of checker.getPropertiesOfType(type)) {
        if (!names.includes(property.name)) faults.push(`${name}.${property.name} has no codec`);
      }
    }
    const declared = names.map((field) => ({
      field,
      symbols: types.flatMap((type) => checker.getPropertyOfType(type, field) ?? []),
    }));
    const [only, another] = types;
    const described = another === undefined ? (only?.aliasSymbol ?? only?.getSymbol()) : undefined;
    found.set(name, {
      ...describes(described),
      fields: Object.fromEntries(declared.map(({ field, symbols }) => [field, aboutField(symbols)])),
      ...(another !== undefined && { combinations: types.map((type) => combination(type, names)) }),
    });
    for (const { field, symbols } of declared) {
      if (symbols.length === 0) faults.push(`${name}.${field} is in no type`);
      // The names of a mapped type say what they are.
      const isWritten = symbols.some(({ declarations = [] }) => declarations.some(ts.isPropertySignature));
      if (isWritten && found.get(name)?.fields[field]?.description === undefined) {
        faults.push(`${name}.${field} has no docstring`);
      }
      walk(/** @type {Structure} */ (fields[field]), symbols.map(typeOf));
    }
  };

  /**
   * @param {Structure} structure
   * @param {ReadonlyArray<ts.Type>} types
   * @returns {void}
   */
  const walk = (structure, types) => {
    const objects = objectsAmong(types);
    switch (structure._tag) {
      case 'Value':
        return walk(structure.value, types);
      case 'List':
        return walk(
          structure.item,
          objects
            .filter((type) => checker.isArrayType(type))
            .flatMap((type) => checker.getTypeArguments(type)),
        );
      case 'Dictionary':
        return walk(
          structure.value,
          objects.flatMap((type) => type.getStringIndexType() ?? []),
        );
      case 'Struct':
        return walkStruct(structure, objects);
      default:
    }
  };

  return {
    /**
     * Takes in what is said of an exported type.
     *
     * @param {string} typeName
     * @param {StructStructure} structure
     */
    add: (typeName, structure) => {
      const symbol = exported.get(typeName);
      if (symbol === undefined) throw new Error(`${typeName} is not exported`);
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      walk(structure, [checker.getDeclaredTypeOfSymbol(target)]);
      const documented = found.get(structure.name);
      // A union forgets its name.
      if (documented !== undefined) found.set(structure.name, { ...describes(target), ...documented });
    },
    faults,
    documentation: () => Object.fromEntries(found),
  };
};
