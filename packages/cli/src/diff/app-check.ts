/** Whether the client at a point of a plan accepts what apps send, by the code of `check-app`. */
import type { AppRequest, KnownClient } from '@org/cognito-app-config';
import { printMessage, toRecord, type UserPoolClient } from '@org/cognito-core';
import type { AppNeed } from '@org/cognito-diff';

/** A parameter that is refused. */
export interface RefusedParameter {
  readonly parameter: string;
  readonly value: string;
  /** What is wrong, as the predicate of a sentence about the parameter. */
  readonly message: string;
}

/** What apps can do at a point of a plan. */
export interface AppCheck {
  /** Whether they work as they do with their own client. */
  readonly works: boolean;
  /** How many requests were checked. */
  readonly requests: number;
  readonly refused: ReadonlyArray<RefusedParameter>;
  /** What they rely on and lack, of which requests are a part. */
  readonly lacks: ReadonlyArray<AppNeed>;
}

/** Requests that apps send, which are those that their own client is there for. */
export const requestsOfApps = async (
  client: UserPoolClient | undefined,
): Promise<ReadonlyArray<AppRequest>> => {
  if (client === undefined) return [];
  // Loaded here, so that no other command waits for it.
  const { requestsOf } = await import('@org/cognito-app-config');
  return requestsOf({ record: toRecord(client) });
};

/** Checks what apps send, and what they rely on beside it, with the client that they use. */
export const checkApps = async (
  requests: ReadonlyArray<AppRequest>,
  lacks: ReadonlyArray<AppNeed>,
  client: UserPoolClient | undefined,
): Promise<AppCheck> => {
  const { checkRequest } = await import('@org/cognito-app-config');
  const known: KnownClient | undefined = client && { record: toRecord(client) };
  const refused = requests.flatMap((request): ReadonlyArray<RefusedParameter> => {
    if (known === undefined) {
      return [{ parameter: 'client_id', value: '', message: 'is that of a client that is not there' }];
    }
    return checkRequest(request, known)
      .filter(({ verdict }) => verdict === 'refused')
      .map(({ parameter, message }) => ({
        parameter,
        value: request.parameters[parameter] ?? '',
        message: printMessage(message, 'props'),
      }));
  });
  const once = new Map(refused.map((each) => [JSON.stringify(each), each]));
  return {
    works: once.size === 0 && lacks.length === 0,
    requests: requests.length,
    refused: [...once.values()],
    lacks,
  };
};
