/** Which keys of what a tool writes are known where clients are imported. */
import { findClients } from '@org/cognito-import';

/**
 * @param {unknown} source
 * @param {string} key
 */
const isRead = (source, key) => {
  const found = findClients(source);
  if (found._tag === 'Left') return false;
  const [{ issues }] = found.right;
  return !issues.some(({ code, path }) => code === 'source-key-unknown' && path.at(-1) === key);
};

/** @param {ReadonlyArray<string>} keys of a client in an answer of the service */
export const readOfAnswers = (keys) =>
  keys.filter((key) =>
    isRead({ UserPoolClient: { ClientName: 'web', EnableTokenRevocation: true, [key]: 'x' } }, key),
  );

/**
 * @param {string} type of the resource
 * @param {string} nameKey what it calls the name of a client
 * @param {ReadonlyArray<string>} keys of its outputs
 */
export const readOfStacks = (type, nameKey, keys) =>
  keys.filter((key) => {
    const resource = {
      urn: 'urn:pulumi:dev::shop::type::web',
      type,
      outputs: { [nameKey]: 'web', [key]: 'x' },
    };
    return isRead({ version: 3, deployment: { resources: [resource] } }, key);
  });
