import { requestClients } from '../call/request-client';
import type { WrittenClient } from '../client/written-client';
import type { Program } from '../value/trace';
import { amplifyClients } from './amplify-clients';
import { cdkClients } from './cdk-clients';
import { ownClients } from './own-clients';
import { withPoolFacts } from './pool-facts';
import { pulumiClients } from './pulumi-clients';
import { sstClients } from './sst-clients';

const finders = [cdkClients, amplifyClients, pulumiClients, sstClients, ownClients];

/** The clients that a program declares, creates and updates, in the order of its text. */
export const programClients = (program: Program): ReadonlyArray<WrittenClient> =>
  [
    ...withPoolFacts(
      program,
      finders.flatMap((find) => find(program)),
    ),
    ...requestClients(program),
  ].sort((one, other) => one.span.start - other.span.start);
