/** How an update is made that resets nothing: what the client is, with what this update is to change. */
import type { Written } from '../value/written';
import type { Word } from './word';

/** A value as a program of `jq` writes it; dots where it is not known. */
const jsonOf = (value: Written): string => {
  switch (value.kind) {
    case 'known':
      return JSON.stringify(value.value);
    case 'list':
      return value.isWhole ? `[${value.items.map(jsonOf).join(', ')}]` : '[…]';
    case 'object':
      return `{${value.entries.map(({ key, value: inner }) => `${JSON.stringify(key)}: ${jsonOf(inner)}`).join(', ')}}`;
    default:
      return '…';
  }
};

/** What only answers of the service have, and an update refuses. */
const ofAnswers = '.ClientSecret, .CreationDate, .LastModifiedDate, .ClientType';

/**
 * @param source The text of the command.
 * @param ids The words that say which client is meant.
 * @param sent What the update is to change, by its names in the service.
 */
export const roundTrip = (
  source: string,
  { userPoolId, clientId }: { readonly userPoolId: Word | undefined; readonly clientId: Word | undefined },
  sent: ReadonlyArray<readonly [property: string, value: Written]>,
): string => {
  const wordOf = (word: Word | undefined): string =>
    word === undefined ? '…' : source.slice(word.span.start, word.span.end);
  const describe = `aws cognito-idp describe-user-pool-client --user-pool-id ${wordOf(userPoolId)} --client-id ${wordOf(clientId)} --query UserPoolClient > client.json`;
  const changes = sent.map(([property, value]) => ` | .${property} = ${jsonOf(value)}`).join('');
  const update = 'aws cognito-idp update-user-pool-client --cli-input-json file://update.json';
  return `read the client, change that and send all of it back: \`${describe}\`, \`jq 'del(${ofAnswers})${changes}' client.json > update.json\`, \`${update}\``;
};
