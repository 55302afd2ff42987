/** The API emitter, whose inputs are read back from the JSON that a request has in its body. */
import { readBack, toCreateInputOrThrow } from '@org/cognito-api';
import { deployedRecord, deployedValue, deployedValues } from './deployed-record';
import { byName, recordOf, type Outcome } from './outcome';
import type { ExampleClient } from '../clients/example-clients';

/** Emits each example as the input of `CreateUserPoolClient`, and reads it back. */
export const api = (examples: ReadonlyArray<ExampleClient>): Outcome => {
  const place = { userPoolId: 'eu-west-1_AbCdEfGhI', references: deployedValues };
  return {
    engine: 'API, as the input of CreateUserPoolClient in JSON',
    clients: byName(
      examples.map(({ client }) => {
        const body = JSON.stringify(toCreateInputOrThrow(client, place));
        return deployedRecord(recordOf(readBack(JSON.parse(body))), deployedValue);
      }),
    ),
    findings: [],
  };
};
