import * as E from 'fp-ts/Either';
import type { EmitOptions } from './emit-options';
import { emitSource } from './emit-source';
import { emitTemplate } from './emit-template';
import type { ClientToEmit, Emitted, Existing, Refusal } from './emitted';

/** Emits clients as one template or one module of source. The left side says why that cannot be. */
export const emitClients = async (
  clients: ReadonlyArray<ClientToEmit>,
  existing: Existing | undefined,
  { to, standalone, format = 'yaml', removalPolicy, outputSecret, description }: EmitOptions,
): Promise<E.Either<Refusal, Emitted>> =>
  to === 'cloudformation'
    ? emitTemplate(clients, { format, outputSecrets: outputSecret, removalPolicy, description, existing })
    : E.right(await emitSource(clients, { to, standalone, existing }));
