import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * The findings of publint: entries that point nowhere, files in the wrong format, conditions in the wrong order.
 *
 * @param {import('./pack.mjs').Tarball} tarball
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkManifest = async ({ path }) => {
  const tarball = new Uint8Array(readFileSync(path)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
};
