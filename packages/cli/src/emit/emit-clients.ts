import * as E from 'fp-ts/Either';
import type { EmitOptions } from './emit-options';
import { emitInput } from './emit-input';
import { emitRequests } from './emit-requests';
import { emitSource } from './emit-source';
import { emitConfiguration } from './emit-configuration';
import { emitTemplate } from './emit-template';
import type { ClientToEmit, Emitted, Existing, Refusal } from './emitted';
import type { RequestFacts } from './request-facts';

/** Emits clients as one template, one file of a module, one module of source, one input of the API or one script. The left side says why that cannot be. */
export const emitClients = async (
  clients: ReadonlyArray<ClientToEmit>,
  existing: Existing | undefined,
  facts: RequestFacts,
  {
    to,
    out,
    standalone,
    format,
    removalPolicy,
    outputSecret: outputSecrets,
    description,
    inTurn,
  }: EmitOptions,
): Promise<E.Either<Refusal, Emitted>> => {
  if (to === 'api') {
    // An input is that of one client, so that no more is planned.
    const [only] = clients as readonly [ClientToEmit];
    return emitInput(only, { facts, existing, out });
  }
  if (to === 'aws-cli' || to === 'boto3' || to === 'sdk-js') {
    return emitRequests(clients, { to, userPoolId: facts.userPoolId, existing });
  }
  // No format is given that the backend does not have.
  if (to === 'terraform') {
    return emitConfiguration(clients, {
      format: format === 'json' ? 'json' : 'hcl',
      outputSecrets,
      inTurn,
      existing,
    });
  }
  return to === 'cloudformation'
    ? emitTemplate(clients, {
        format: format === 'json' ? 'json' : 'yaml',
        outputSecrets,
        removalPolicy,
        description,
        existing,
      })
    : E.right(await emitSource(clients, { to, standalone, existing }));
};
