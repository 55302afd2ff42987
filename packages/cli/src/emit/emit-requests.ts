/** Clients as commands and calls that ask the service for them. */
import type { RequestTarget } from '@org/cognito-source-code';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ClientToEmit, Emitted, Existing, Import, Refusal } from './emitted';
import { notesOnProviders } from './notes-on-providers';

/** How requests are written. */
interface RequestOptions {
  readonly to: RequestTarget;
  readonly userPoolId: string | undefined;
  readonly existing: Existing | undefined;
}

/** What an update does beside what it says. */
const abouts: { readonly [T in RequestTarget]: string } = {
  'aws-cli':
    'The command resets what it cannot say: what the props leave to the service has its default, and attributes that they do not name are all allowed. Compare before, with cognito-client diff.',
  boto3:
    'The function leaves as it is what the props leave to the service. Compare before, with cognito-client diff.',
  'sdk-js':
    'The function leaves as it is what the props leave to the service. Compare before, with cognito-client diff.',
};

const importsOf = ({ to, existing }: RequestOptions): ReadonlyArray<Import> =>
  existing === undefined ? [] : [{ about: abouts[to], commands: [] }];

/** Writes clients as one script or one module. */
export const emitRequests = async (
  clients: ReadonlyArray<ClientToEmit>,
  options: RequestOptions,
): Promise<E.Either<Refusal, Emitted>> => {
  const { to, userPoolId, existing } = options;
  // Loaded here, so that no other command waits for it.
  const { requestSource } = await import('@org/cognito-source-code');
  const named = clients.map(({ name, client }) => ({
    name,
    client,
    ...(existing !== undefined && { existing }),
  }));
  return pipe(
    await requestSource(named, { to, userPoolId }),
    E.bimap(
      (issues): Refusal => ({ issues }),
      (text): Emitted => ({
        text,
        notes: notesOnProviders(clients, to === 'aws-cli' ? 'the script' : 'the module'),
        imports: importsOf(options),
      }),
    ),
  );
};
