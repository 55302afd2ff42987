/** What a caller of moto may do, once it asks for permissions. */
import type { LocalServer } from './local-server';

/** The keys of a caller. */
export interface Keys {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
}

/** A call of IAM, which moto tells from others by the scope of its credentials. */
const iam = async ({ url }: LocalServer, params: Readonly<Record<string, string>>): Promise<string> => {
  const scope = 'Credential=emulator/20260101/us-east-1/iam/aws4_request';
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none`,
    },
    body: new URLSearchParams({ Version: '2010-05-08', ...params }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.text();
};

/** Makes a user who may do some actions, and gives its keys. */
export const userWith = async (
  server: LocalServer,
  name: string,
  actions: ReadonlyArray<string>,
): Promise<Keys> => {
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
  await iam(server, { Action: 'CreateUser', UserName: name });
  await iam(server, {
    Action: 'PutUserPolicy',
    UserName: name,
    PolicyName: 'reads',
    PolicyDocument: JSON.stringify(policy),
  });
  const made = await iam(server, { Action: 'CreateAccessKey', UserName: name });
  const [, id = ''] = /<AccessKeyId>(.*?)</.exec(made) ?? [];
  const [, key = ''] = /<SecretAccessKey>(.*?)</.exec(made) ?? [];
  return { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key };
};

/** From now on moto refuses what a caller is not allowed. */
export const askForPermissions = async ({ url }: LocalServer): Promise<void> => {
  await fetch(`${url}/moto-api/reset-auth`, { method: 'POST', body: '0' });
};
