/** The clients of `packages/examples/clients`, emitted with a value for each of their references. */
import { cloudFormationEmitter, type Properties } from '@org/cognito-cloudformation';
import { toRecord } from '@org/cognito-core';
import { exampleClients } from '@org/cognito-examples/clients';

/** The values of the references in the examples once they are deployed. */
const references = { webDomain: 'www.acme.example', stage: 'beta' };

/** The properties of each example, by its name. */
export const exampleProperties: ReadonlyArray<readonly [name: string, properties: Properties]> =
  exampleClients().map(({ file, client }) => [
    file,
    cloudFormationEmitter.emit(toRecord(client), references),
  ]);
