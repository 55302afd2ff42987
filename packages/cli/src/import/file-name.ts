/** What the files of found clients are called, without their endings. */
import { freeName } from '@org/cognito-core';

/** What every Terraform address has, so that it distinguishes no clients. */
const noise = /\bmodule\.|\baws_cognito_(?:managed_)?user_pool_client\./g;

const longest = 100;

/** The name of one file: `module.auth.aws_cognito_user_pool_client.web[0]` is `auth-web-0`. */
export const fileName = (name: string): string => {
  const words = name.replace(noise, '').match(/[A-Za-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longest) || 'client';
};

/** Each name once, also on file systems that ignore the case of letters. */
export const distinctFileNames = (names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const taken = new Set<string>();
  return names.map((name) => {
    const free = freeName(fileName(name), (wanted) => taken.has(wanted.toLowerCase()), '-');
    taken.add(free.toLowerCase());
    return free;
  });
};
