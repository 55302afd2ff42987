/** What the files of found clients are called, without their endings. */
import { freeName } from '@org/cognito-core';
import type { FoundClient } from '@org/cognito-import';

/** What every Terraform address has, so that it distinguishes no clients. */
const noise = /\bmodule\.|\baws_cognito_(?:managed_)?user_pool_client\./g;

const longest = 100;

/** The name of one file: `module.auth.aws_cognito_user_pool_client.web[0]` is `auth-web-0`. */
export const fileName = (name: string): string => {
  const words = name.replace(noise, '').match(/[A-Za-z0-9]+/g) ?? [];
  return words.join('-').slice(0, longest) || 'client';
};

/** What a file is called after: the client, and the deployments in which it is so. */
export const nameInWorld = ({ name, world }: Pick<FoundClient, 'name' | 'world'>): string => {
  const told = Object.entries(world?.choices ?? {}).filter(([choice]) => !world?.defaults.includes(choice));
  const choices = told.map(([choice, value]) => {
    if (typeof value === 'string') return `${choice} ${value}`;
    return value ? choice : `not ${choice}`;
  });
  return [name, ...choices].join(' ');
};

/**
 * Each name once, also on file systems that ignore the case of letters.
 *
 * @param others Names in small letters that other files have.
 */
export const distinctFileNames = (
  names: ReadonlyArray<string>,
  others: ReadonlyArray<string> = [],
): ReadonlyArray<string> => {
  const taken = new Set(others);
  return names.map((name) => {
    const free = freeName(fileName(name), (wanted) => taken.has(wanted.toLowerCase()), '-');
    taken.add(free.toLowerCase());
    return free;
  });
};
