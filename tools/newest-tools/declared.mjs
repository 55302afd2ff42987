/** What a declaration file of TypeScript declares. */
import ts from 'typescript';

/**
 * The statements of a file, or of the namespace that a path leads into.
 *
 * @param {ReadonlyArray<ts.Statement>} statements
 * @param {ReadonlyArray<string>} namespaces
 * @returns {ReadonlyArray<ts.Statement>}
 */
const statementsIn = (statements, [first, ...rest]) =>
  first === undefined
    ? statements
    : statements.flatMap((statement) =>
        ts.isModuleDeclaration(statement) &&
        statement.name.text === first &&
        statement.body !== undefined &&
        ts.isModuleBlock(statement.body)
          ? statementsIn(statement.body.statements, rest)
          : [],
      );

/**
 * @param {string} source
 * @param {string} path a name, with the namespaces that it is in before it: `cognito.UserPoolClientArgs`
 */
const found = (source, path) => {
  const file = ts.createSourceFile('source.d.ts', source, ts.ScriptTarget.Latest);
  const names = path.split('.');
  return { file, name: names.at(-1), statements: statementsIn(file.statements, names.slice(0, -1)) };
};

/**
 * @param {ReadonlyArray<ts.TypeElement | ts.ClassElement>} members
 * @param {ts.SourceFile} file
 */
const propertiesOf = (members, file) =>
  members.flatMap((member) =>
    (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) && !isStatic(member)
      ? [member.name.getText(file)]
      : [],
  );

/** @param {ts.PropertySignature | ts.PropertyDeclaration} member */
const isStatic = ({ modifiers }) =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;

/** @param {string} path */
const missing = (path) => new Error(`${path} is not declared any more`);

/**
 * The names of the properties of an interface or a class.
 *
 * @param {string} source
 * @param {string} path
 * @returns {ReadonlyArray<string>}
 */
export const propertiesIn = (source, path) => {
  const { file, name, statements } = found(source, path);
  const declaration = statements.find(
    (statement) =>
      (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      statement.name?.text === name,
  );
  if (declaration === undefined) throw missing(path);
  return propertiesOf(
    /** @type {ts.InterfaceDeclaration | ts.ClassDeclaration} */ (declaration).members,
    file,
  );
};

/**
 * The values of an enumeration that is declared as a constant, as the SDK and Pulumi declare theirs.
 *
 * @param {string} source
 * @param {string} path
 * @returns {ReadonlyArray<string>}
 */
export const valuesIn = (source, path) => {
  const { name, statements } = found(source, path);
  const constants = statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? statement.declarationList.declarations : [],
  );
  const type = constants.find(({ name: own }) => ts.isIdentifier(own) && own.text === name)?.type;
  if (type === undefined || !ts.isTypeLiteralNode(type)) throw missing(path);
  return type.members.flatMap((member) =>
    ts.isPropertySignature(member) &&
    member.type !== undefined &&
    ts.isLiteralTypeNode(member.type) &&
    ts.isStringLiteral(member.type.literal)
      ? [member.type.literal.text]
      : [],
  );
};
