/** What is said of a file that is neither a template nor the props of one app client. */
import type { userPoolClientType } from '@org/cognito-cloudformation';
import { advice, isPlainObject, type Path } from '@org/cognito-core';
import {
  couldBeProps,
  looksLikeProps,
  namesOfClients,
  resemblesProps,
  type PlacedIssue,
  type SourceFile,
} from '@org/cognito-file';
import { plural } from '../terminal/plural';
import { foreignClients, type ForeignClients } from './foreign-clients';

/**
 * The type of an app client's resource, written out again: the package that exports it is loaded only where there is a
 * template to check, and most files are passed over before. Does not compile where the two differ.
 */
export const clientType: typeof userPoolClientType = 'AWS::Cognito::UserPoolClient';

// -------------------------------------------------------------------------------------
// where data names the type
// -------------------------------------------------------------------------------------

/** Where data names the type, and whether that is a resource, or a mention as in a description. */
interface Named {
  readonly path: Path;
  readonly isResource: boolean;
}

const namedIn = (value: unknown, path: Path): Named | undefined => {
  if (typeof value === 'string') {
    if (!value.includes(clientType)) return undefined;
    return value === clientType && path.at(-1) === 'Type'
      ? { path: path.slice(0, -1), isResource: true }
      : { path, isResource: false };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  let mention: Named | undefined;
  for (const [key, each] of Object.entries(value)) {
    const found =
      namedIn(each, [...path, Array.isArray(value) ? Number(key) : key]) ??
      (key.includes(clientType) ? { path: [...path, key], isResource: false } : undefined);
    if (found?.isResource === true) return found;
    mention ??= found;
  }
  return mention;
};

/** Where a source names the type; what stands in comments alone names nothing. */
const namedInSource = ({ text, value }: SourceFile): Named | undefined =>
  text.includes(clientType) ? namedIn(value, []) : undefined;

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

const formatIssue = (message: string, fix: string, path: Path = []): PlacedIssue => ({
  code: 'file-format',
  severity: 'error',
  path,
  message,
  fixes: [advice(fix)],
});

/** What is said of the files that `cdk synth` writes beside its templates. */
const besideCdkTemplates = formatIssue(
  'is a file of the CDK that holds no template',
  'name the folder that `cdk synth` wrote, or a template in it',
);

const ofCdk = ['artifacts', 'tree', 'dockerImages'];

const isOfCdk = (value: unknown): boolean =>
  isPlainObject(value) &&
  typeof value['version'] === 'string' &&
  ofCdk.some((key) => Object.hasOwn(value, key));

/** What is said of the state that `serverless package` writes beside its template, which it repeats. */
const besideServerlessTemplate = formatIssue(
  'is the state of a package of the Serverless Framework, which only repeats the template beside it',
  'name the folder, or `cloudformation-template-update-stack.json` in it',
);

const isServerlessState = (value: unknown): boolean => {
  const { service, package: packaged } = isPlainObject(value) ? value : {};
  const provider = isPlainObject(service) ? service['provider'] : undefined;
  return (
    isPlainObject(packaged) &&
    isPlainObject(provider) &&
    isPlainObject(provider['compiledCloudFormationTemplate'])
  );
};

/** What is said of a file that a tool writes beside its templates, whose resources are all in these. */
const besideTemplates = (value: unknown): PlacedIssue | undefined => {
  if (isOfCdk(value)) return besideCdkTemplates;
  return isServerlessState(value) ? besideServerlessTemplate : undefined;
};

const nothingOfOurs = formatIssue(
  'holds no app client, neither as props nor as a resource of a template',
  'name a file of props, a CloudFormation or SAM template, or what `cognito-client import` reads',
);

/** What is said of a file with values of variables of Terraform, which has no app client itself. */
export const valuesOfVariables: PlacedIssue = formatIssue(
  'holds values of variables of Terraform, and no app client',
  'name the folder of the module, and give it this file with --var-file',
);

/** What is said of a script, a document or a program in which no app client is made. */
export const nothingWritten: PlacedIssue = formatIssue(
  'has no command, call or declaration that makes an app client, as far as its text tells',
  'name a file that has one, or a folder, of which such files are passed over',
);

const severalClients = (names: ReadonlyArray<string>): PlacedIssue =>
  formatIssue(
    `holds the props of ${plural(names.length, 'app client')} below names or in a list, and a file holds those of one`,
    'give each app client a file of its own',
  );

const unreadResource = ({ path }: Named): PlacedIssue =>
  formatIssue(
    'is an app client that is not read, since it is no resource of a template',
    'put it below `Resources` of a template, or into a map of resources',
    path,
  );

const mentioned = ({ path }: Named): PlacedIssue => ({
  code: 'client-mentioned',
  severity: 'warning',
  path,
  message: 'names the type of app clients, but no app client is read here',
  fixes: [advice('if there is one, put it below `Resources` of a template')],
});

const importable = (format: string): PlacedIssue =>
  formatIssue(
    `holds app clients as another tool wrote them, which \`cognito-client import --from ${format}\` reads`,
    'import its app clients, which writes each as props',
  );

// -------------------------------------------------------------------------------------
// what a source holds
// -------------------------------------------------------------------------------------

/** What a source is to be taken for. */
type Holding =
  | { readonly kind: 'clients' }
  /** Nothing of ours. Only a file that nobody named is passed over for it. */
  | { readonly kind: 'nothing' }
  /** What another tool wrote of app clients. */
  | { readonly kind: 'foreign'; readonly found: ForeignClients }
  | { readonly kind: 'issue'; readonly issue: PlacedIssue };

const clients: Holding = { kind: 'clients' };
const nothing: Holding = { kind: 'nothing' };

const issueAt = ({ place }: SourceFile, issue: PlacedIssue): Holding => ({
  kind: 'issue',
  issue: issue.path.length === 0 ? issue : place(issue),
});

/** The manifests of npm, whose names are no names of clients, however little is in them. */
const isManifest = (file: string): boolean => /(?:^|[/\\])package(?:-lock)?\.json$/.test(file);

/** What a source without template and without telling props holds. */
const otherHolding = async (source: SourceFile, file: string, isNamed: boolean): Promise<Holding> => {
  const { value } = source;
  const beside = besideTemplates(value);
  if (beside !== undefined) return isNamed ? issueAt(source, beside) : nothing;
  const named = namedInSource(source);
  const found = await foreignClients(value);
  if (found !== undefined) {
    if (isNamed) return { kind: 'foreign', found };
    return named === undefined ? nothing : issueAt(source, importable(found.format));
  }
  if (resemblesProps(value)) return clients;
  const names = namesOfClients(value);
  if (names.length > 0) return issueAt(source, severalClients(names));
  if (named?.isResource === true) return issueAt(source, unreadResource(named));
  if (isNamed) return couldBeProps(value) && !isManifest(file) ? clients : issueAt(source, nothingOfOurs);
  return named === undefined ? nothing : issueAt(source, mentioned(named));
};

/** What a source is to be taken for. Whatever names the type of app clients is never passed over. */
export const holdingOf = async (source: SourceFile, file: string, isNamed: boolean): Promise<Holding> => {
  if (source.template?.input !== undefined) return clients;
  if (source.isTemplate) return isNamed || source.text.includes(clientType) ? clients : nothing;
  return looksLikeProps(source.value) ? clients : otherHolding(source, file, isNamed);
};

/** The issue of a template in which the type is named, and no app client is read. */
export const mentionIssue = (source: SourceFile): PlacedIssue | undefined => {
  const named = namedInSource(source);
  return named && source.place(mentioned(named));
};
