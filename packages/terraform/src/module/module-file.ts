/** A file of a module. */
export interface ModuleFile {
  /** Its path, as it is told in places. The name after the last slash says what it is. */
  readonly path: string;
  readonly text: string;
}

/** What a file of a module holds: configuration, or values of variables. */
export type FileKind = 'configuration' | 'values' | 'other';

/** The name of a file without its folder. */
export const nameOfFile = (path: string): string => path.slice(path.search(/[^/\\]*$/));

/** Whether a file is in the JSON syntax. */
export const isJsonFile = (path: string): boolean => path.endsWith('.json');

/** What a file holds, by its name. */
export const kindOfFile = (path: string): FileKind => {
  const name = nameOfFile(path);
  // Terraform leaves out the files of editors.
  if (name.startsWith('.') || name.endsWith('~') || /^#.*#$/.test(name)) return 'other';
  if (/\.(?:tf|tofu)(?:\.json)?$/.test(name)) return 'configuration';
  return /\.tfvars(?:\.json)?$/.test(name) ? 'values' : 'other';
};

/** Whether Terraform reads a file with values of variables unasked. */
export const isAutomatic = (path: string): boolean =>
  /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(nameOfFile(path));
