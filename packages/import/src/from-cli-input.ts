/** Clients as somebody asks the service for them. */
import { userPoolClientType } from '@org/cognito-cloudformation';
import { clientInputOf, moved } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { FoundClient, FoundClients } from './found-client';
import { fromTemplate } from './from-template';
import { textOf, valuesOf } from './values';

/** How many segments of a path lead to the properties of a resource in a template. */
const toProperties = 3;

/** Reads the input of `create-user-pool-client` or `update-user-pool-client`, whose words are those of a template. */
export const fromCliInput = (source: unknown): FoundClients => {
  // Whoever says what the source is may give an input without a setting.
  const { clientId, properties } = clientInputOf(source) ?? { properties: valuesOf(source) };
  const name = textOf(properties['ClientName']) ?? clientId ?? 'client';
  const Resources = { [name]: { Type: userPoolClientType, Properties: properties } };
  return E.map((clients: ReadonlyArray<FoundClient>) =>
    clients.map((client) => ({
      ...client,
      path: [],
      ...(clientId !== undefined && { clientId }),
      issues: client.issues.map((issue) => moved(issue, (path) => path.slice(toProperties))),
    })),
  )(fromTemplate({ Resources }, {}));
};
