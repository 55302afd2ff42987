// Not `fp-ts/Either`, which an ES module cannot import under nodenext.
import * as E from 'fp-ts/lib/Either.js';
import {
  UserPoolClient,
  decode,
  reference,
  text,
  toRecord,
  type ClientRecord,
  type Issue,
  type Reference,
} from '@org/cognito-core';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
import { propsSchema, propsStructure, type JsonSchema, type StructStructure } from '@org/cognito-core/schema';

const domain: Reference<'webDomain'> = reference('webDomain');

const client: UserPoolClient<'webDomain'> = UserPoolClient.make({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: [text`https://${domain}/callback`],
  },
});

const record: ClientRecord<'webDomain'> = toRecord(client);

const codes = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> => issues.map(({ code }) => code);
const decoded: ReadonlyArray<string> | UserPoolClient = E.getOrElseW(codes)(decode({}));

// @ts-expect-error A client has OAuth settings, or has it disabled.
UserPoolClient.make({ disableOAuth: true, oAuth: { flows: { authorizationCodeGrant: true } } });

export const explained: ReadonlyArray<Explanation> = explanations;
export const schema: JsonSchema = propsSchema;
export const structure: StructStructure = propsStructure;

export const typed: [
  NotAny<typeof explanations>,
  NotAny<typeof propsSchema>,
  NotAny<typeof propsStructure>,
  NotAny<typeof decode>,
  NotAny<typeof UserPoolClient>,
  NotAny<typeof client.oAuth>,
  NotAny<typeof record.CallbackURLs>,
  NotAny<Issue>,
] = [true, true, true, true, true, true, true, true];

export { decoded };
