/** What the stack of a template gives of its clients. */
import { getAtt, ref, type Intrinsic } from './intrinsic';
import type { Clients } from './user-pool-client';

/** An output of a template. */
export interface Output {
  readonly Description: string;
  readonly Value: Intrinsic;
}

/** The outputs of a template, by name. */
export type Outputs = { readonly [name: string]: Output };

/** The id of each client, and with `withSecrets` the secret of each client that has one. */
export const outputsOf = (clients: Clients, withSecrets: boolean): Outputs =>
  Object.fromEntries(
    Object.entries(clients).flatMap(
      ([logicalId, { generateSecret = false }]): ReadonlyArray<[string, Output]> => [
        [`${logicalId}Id`, { Description: `The id of the app client ${logicalId}`, Value: ref(logicalId) }],
        ...(withSecrets && generateSecret !== false
          ? [
              [
                `${logicalId}Secret`,
                {
                  Description: `The secret of the app client ${logicalId}`,
                  Value: getAtt(logicalId, 'ClientSecret'),
                },
              ] as [string, Output],
            ]
          : []),
      ],
    ),
  );
