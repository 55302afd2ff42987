import { stringify } from 'yaml';
import type { Template } from './template';

/** The formats of templates. */
export type TemplateFormat = 'json' | 'yaml';

/**
 * Prints a template, with a line break at its end.
 *
 * CloudFormation reads YAML 1.1, in which fewer words are strings than in YAML 1.2. The others are put in quotes.
 */
export const printTemplate = (template: Template, format: TemplateFormat): string =>
  format === 'json'
    ? `${JSON.stringify(template, undefined, 2)}\n`
    : stringify(template, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 });
