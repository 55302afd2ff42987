/** The CloudFormation emitter, and the findings of AWS's validator about its template. */
import { printTemplate, readBack, toTemplate, type Template } from '@org/cognito-cloudformation';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';
import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { deployedRecord, deployedValue } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import type { ExampleClient } from '../clients/example-clients';

// The validator is 9 MB of WebAssembly that runs once: optimising it takes longer than it saves. Each time that its memory
// grows, V8 starts to look for garbage, in other threads too: that takes four fifths of its time.
setFlagsFromString('--liftoff-only');
setFlagsFromString('--no-concurrent-marking');

/** The logical ID of a client: the letters and digits in the name of its file. */
const logicalId = ({ file }: ExampleClient): string => file.replace(/[^A-Za-z0-9]/g, '');

const templateOf = (examples: ReadonlyArray<ExampleClient>): Template => {
  const template = toTemplate(
    Object.fromEntries(examples.map((example) => [logicalId(example), example.client])),
  );
  if (E.isLeft(template)) throw new Error(`no template: ${JSON.stringify(template.left)}`);
  return template.right;
};

/** The findings of the validator in aws-cdk-lib about a template. It does not use the network. */
export const validatorFindings = (template: string): ReadonlyArray<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'side-by-side-'));
  try {
    const templatePath = join(folder, 'clients.template.json');
    writeFileSync(templatePath, template);
    const { violations } = new CloudFormationValidatePlugin().validate({
      templatePaths: [templatePath],
      stackTemplates: [
        { stackConstructPath: 'Clients', templatePath, accountId: undefined, region: undefined },
      ],
      appConstruct: new App(),
    });
    return violations.map(({ ruleName, description }) => `${ruleName}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Emits the examples as one template, validates it, and reads it back. */
export const cloudFormation = (examples: ReadonlyArray<ExampleClient>): Outcome => {
  const template = templateOf(examples);
  const { version = 'unknown' } = new CloudFormationValidatePlugin();
  return {
    engine: `CloudFormation, checked by AWS's own validator ${version}`,
    clients: byName(
      examples.map((example) => {
        const properties = template.Resources[logicalId(example)]?.Properties;
        // The parameters of the template have the names of the references.
        return deployedRecord(recordOf(readBack(properties)), deployedValue);
      }),
    ),
    findings: validatorFindings(printTemplate(template, 'json')),
  };
};
