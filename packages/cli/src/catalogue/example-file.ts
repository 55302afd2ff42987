/** Examples of explanations, as they stand in files. */
import type { Example } from '@org/cognito-core/explanations';
import { pipe } from 'fp-ts/function';
import * as O from 'fp-ts/Option';
import { Document, visit } from 'yaml';

/** An example as YAML. */
export interface ExampleFile {
  /** What the YAML is: a client, the properties of a CloudFormation resource, a template, or a file as it is. */
  readonly kind: 'client' | 'properties' | 'template' | 'file';
  readonly yaml: string;
  /** What is known of the user pool, where that matters, as YAML. */
  readonly userPool?: string;
}

/** How a kind of file is announced, where it is not just any client. */
export const writtenAs: Readonly<Record<ExampleFile['kind'], string>> = {
  client: '',
  file: '',
  properties: ', as CloudFormation properties',
  template: ', as a CloudFormation template',
};

/** What stands above the facts that an example needs. */
export const inUserPool = 'In a user pool like this';

/** Enough to see what a list is like. */
const shownItems = 4;

/** Leaves out what a long list only repeats, and says so. */
const shorten = (document: Document): void =>
  visit(document, {
    Seq: (_, list) => {
      const hidden = list.items.length - shownItems;
      if (hidden <= 1) return;
      list.items.splice(shownItems);
      list.comment = ` and ${hidden} more`;
    },
  });

const yamlOf = (value: object): string => {
  const document = new Document(value, { aliasDuplicateObjects: false });
  shorten(document);
  return document.toString({ lineWidth: 0 });
};

/** Writes an example as a file; `undefined` if no file can hold it, such as a getter that throws. */
export const exampleFile = ({ props, record, context, lint }: Example): ExampleFile | undefined =>
  pipe(
    O.tryCatch(() => ({
      ...(props === undefined
        ? { kind: 'properties' as const, yaml: yamlOf(record) }
        : { kind: 'client' as const, yaml: yamlOf(lint === undefined ? props : { ...props, lint }) }),
      ...(context !== undefined && { userPool: yamlOf(context) }),
    })),
    O.toUndefined,
  );

/** Writes a template as a file. */
export const templateFile = (template: object): ExampleFile => ({ kind: 'template', yaml: yamlOf(template) });
