/** Clients as a template of CloudFormation. */
import type { RemovalPolicy, TemplateFormat } from '@org/cognito-cloudformation';
import type { UserPoolClient } from '@org/cognito-core';
import type { ExistingClient } from '@org/cognito-source-code';
import * as E from 'fp-ts/Either';
import { shellWord } from '../terminal/shell-word';
import type { ClientToEmit, Emitted, Existing, Import, Refusal, WrittenFiles } from './emitted';
import { notesOnProviders } from './notes-on-providers';

/** How a template is written. */
interface TemplateOptions {
  readonly format: TemplateFormat;
  readonly removalPolicy: RemovalPolicy | undefined;
  readonly outputSecrets: boolean;
  readonly description: string | undefined;
  readonly existing: Existing | undefined;
}

/** A logical id may be longer than the name of a change set. */
const changeSetName = (name: string): string => `import-${name}`.slice(0, 128);

const importOf = async (
  name: string,
  existing: ExistingClient,
  { out, importFile }: WrittenFiles,
  parameters: ReadonlyArray<string>,
): Promise<Import> => {
  const { resourcesToImport } = await import('@org/cognito-source-code');
  const values = parameters.map((parameter) => {
    const value = parameter === 'UserPoolId' ? existing.userPoolId : 'VALUE';
    return `ParameterKey=${parameter},ParameterValue=${value}`;
  });
  const changeSet = `--stack-name STACK --change-set-name ${changeSetName(name)}`;
  return {
    mapping: resourcesToImport(name, existing),
    about:
      'To keep the client, import it into a new stack. For an existing stack, add the resource to its template, since an import takes the template of the whole stack, and no new outputs.',
    commands: [
      `aws cloudformation create-change-set ${changeSet} --change-set-type IMPORT --template-body ${shellWord(`file://${out}`)} --resources-to-import ${shellWord(`file://${importFile}`)} --parameters ${values.join(' ')}`,
      `aws cloudformation wait change-set-create-complete ${changeSet}`,
      `aws cloudformation execute-change-set ${changeSet}`,
    ],
  };
};

/** References whose names no parameter can have. */
const notesOnNames = (parameters: Readonly<Record<string, string>>): ReadonlyArray<string> =>
  Object.entries(parameters).flatMap(([reference, parameter]) =>
    reference === parameter
      ? []
      : [`\${${reference}} is the parameter ${parameter}: CloudFormation takes letters and digits only`],
  );

/** Writes clients as one template. One that imports its client has no outputs, which an import would refuse. */
export const emitTemplate = async (
  clients: ReadonlyArray<ClientToEmit>,
  { format, removalPolicy, outputSecrets, description, existing }: TemplateOptions,
): Promise<E.Either<Refusal, Emitted>> => {
  // Loaded here, so that no other command waits for it.
  const { parameterNames, printTemplate, templateLimits, toTemplate } =
    await import('@org/cognito-cloudformation');
  // CloudFormation imports a resource only if it says what becomes of it.
  const policy = removalPolicy ?? (existing === undefined ? undefined : 'retain');
  const byName: Readonly<Record<string, UserPoolClient>> = Object.fromEntries(
    clients.map(({ name, client }) => [name, client]),
  );
  const template = toTemplate(byName, {
    outputSecrets,
    lint: Object.fromEntries(clients.flatMap(({ name, lint }) => (lint ? [[name, lint]] : []))),
    ...(policy !== undefined && { removalPolicy: policy }),
    ...(description !== undefined && { description }),
  });
  if (E.isLeft(template)) return E.left({ issues: template.left });
  const { Outputs: _, ...imported } = template.right;
  // What is printed may lack outputs; only a reader of outputs relies on them.
  const printed = existing === undefined ? template.right : (imported as typeof template.right);
  const text = printTemplate(printed, format);
  const bytes = Buffer.byteLength(text);
  if (bytes > templateLimits.bytes) {
    const reason = `the template has ${bytes} bytes as it is printed, and CloudFormation takes ${templateLimits.bytes}`;
    return E.left({ reason });
  }
  const parameters = Object.keys(imported.Parameters ?? {});
  // The command reads the template from a file.
  const files = existing?.files;
  const imports =
    existing === undefined || files === undefined
      ? []
      : clients.map(({ name }) => importOf(name, existing, files, parameters));
  return E.right({
    text,
    notes: [...notesOnProviders(clients, 'the template'), ...notesOnNames(parameterNames(byName))],
    imports: await Promise.all(imports),
  });
};
