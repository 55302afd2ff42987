/** The Terraform emitter, whose HCL HashiCorp's own parser reads. */
import { parse } from '@cdktn/hcl2json';
import { printConfiguration, readBack, toConfigurationOrThrow, type Arguments } from '@org/cognito-terraform';
import { deployedRecord, deployedValue } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import { versionOf } from './version-of';
import type { ExampleClient } from '../clients/example-clients';

/** The name of a resource: the letters and digits in the name of its file, with underscores between them. */
const resourceName = ({ file }: ExampleClient): string => file.replace(/\W+/g, '_');

/** The parts of a parsed file that are used here. The parser gives each block as an array. */
interface Parsed {
  readonly resource: {
    readonly aws_cognito_user_pool_client: Readonly<Record<string, ReadonlyArray<Arguments>>>;
  };
}

/** Emits the examples as one file of a module, parses it, and reads it back. */
export const terraform = async (examples: ReadonlyArray<ExampleClient>): Promise<Outcome> => {
  const configuration = toConfigurationOrThrow(
    Object.fromEntries(examples.map((example) => [resourceName(example), example.client])),
  );
  const { resource } = (await parse(
    'clients.tf',
    printConfiguration(configuration, 'hcl'),
  )) as unknown as Parsed;
  return {
    engine: `Terraform, parsed by HashiCorp's own parser in @cdktn/hcl2json ${versionOf('@cdktn/hcl2json')}`,
    clients: byName(
      Object.values(resource.aws_cognito_user_pool_client).flatMap((blocks) =>
        // The variables of the module have the names of the references.
        blocks.map((block) => deployedRecord(recordOf(readBack(block)), deployedValue)),
      ),
    ),
    findings: [],
  };
};
