/** The names by which the files of a Terraform module are known. OpenTofu reads those with `tofu` in place of `tf`, too. */

/** Whether a file is part of a module by its name. */
export const isModuleFile = (file: string): boolean => /[^/\\]\.(?:tf|tofu)(?:\.json)?$/.test(file);

/** Whether a file beside a module gives values to its variables without being asked for. */
export const isVariablesFile = (file: string): boolean =>
  /(?:^|[/\\])(?:terraform\.tfvars|[^/\\]+\.auto\.tfvars)(?:\.json)?$/.test(file);
