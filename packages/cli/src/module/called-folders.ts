/** What the text of a module tells before it is parsed: whether a client may be in it, and which folders it calls. */
import { posix } from 'node:path';
import { modulePath } from './module-path';

/** What a module needs to have in it to be of interest: the resource of a client, or a published module that makes some. */
const telling = /aws_cognito_(?:managed_)?user_pool_client|cognito-user-pool/;

/** Whether a text may hold an app client. Most have none, and parsing them takes long. */
export const mentionsClient = (text: string): boolean => telling.test(text);

const localSource = /(?<![\w-])"?source"?\s*[=:]\s*"(\.\.?(?:\/[^"$%\\]*)?)"/g;

/** The folders that a text of a module in a folder calls as modules. */
export const calledFolders = (folder: string, text: string): ReadonlyArray<string> =>
  text.includes('source')
    ? [...text.matchAll(localSource)].map(([, source = '']) => modulePath(posix.join(folder, source)))
    : [];
