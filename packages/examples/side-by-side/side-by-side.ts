import { toRecord } from '@org/cognito-core';
import { api } from './api-engine';
import { cdk } from './cdk-engine';
import { cloudFormation } from './cloudformation-engine';
import { compare } from './comparison';
import { comparisonText, troubleIn } from './comparison-text';
import { deployedRecord, deployedValue, type DeployedRecord } from './deployed-record';
import { byName, type Outcome } from './outcome';
import type { ExampleClient } from '../clients/example-clients';
import { pulumi } from './pulumi-engine';
import { terraform } from './terraform-engine';

/** The output, and the exit code: 1 if the engines disagree or have findings about a client. */
export interface Verdict {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** Sends the examples through every engine. */
export const outcomesOf = async (examples: ReadonlyArray<ExampleClient>): Promise<ReadonlyArray<Outcome>> => {
  const others = Promise.all([cdk(), pulumi(), terraform(examples)]);
  // The first two already run in separate processes, at the same time as the validator.
  return [cloudFormation(examples), ...(await others), api(examples)];
};

const expectedOf = (examples: ReadonlyArray<ExampleClient>): ReadonlyMap<string, DeployedRecord> =>
  byName(examples.map(({ client }) => deployedRecord(toRecord(client), deployedValue)));

/** Says whether the engines agree on the examples, property by property. */
export const verdictOn = (
  examples: ReadonlyArray<ExampleClient>,
  outcomes: ReadonlyArray<Outcome>,
  isColoured: boolean,
): Verdict => {
  const clients = compare(expectedOf(examples), outcomes);
  return {
    text: comparisonText(clients, outcomes, isColoured),
    exitCode: troubleIn(clients, outcomes).length === 0 ? 0 : 1,
  };
};
