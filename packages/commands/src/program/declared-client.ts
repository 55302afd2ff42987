/**
 * App clients that programs declare: by constructs of the CDK, resources of Pulumi and components of SST. The entries import
 * it.
 */
import type { WrittenClient } from '../client/written-client';
import type { Call, Program } from '../value/trace';
import type { Written } from '../value/written';
import { declarationEdits } from './declaration-edits';

/** A client that a program declares, with the call that declares it. */
export interface DeclaredClient {
  readonly client: WrittenClient;
  readonly call: Call;
  /** Its user pool, or the id of that, as it is written. */
  readonly pool: Written | undefined;
}

/** Finds the clients that a program declares in one way. */
export type FindDeclared = (program: Program) => ReadonlyArray<DeclaredClient>;

/** What clients that programs declare have in common. */
export const declared = (
  call: Call,
  program: Program,
  {
    name,
    pool,
    ...client
  }: Pick<WrittenClient, 'form' | 'dialect' | 'settings'> & {
    readonly name: string | undefined;
    readonly pool: Written | undefined;
  },
): DeclaredClient => {
  const shown = name ?? call.variable;
  return {
    call,
    pool,
    client: {
      ...client,
      ...(shown === undefined ? {} : { name: shown }),
      making: 'declaration',
      span: call.head,
      grammar: [],
      edit: declarationEdits(client, program),
    },
  };
};
