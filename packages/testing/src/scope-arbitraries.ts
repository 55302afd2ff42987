import * as fc from 'fast-check';
import { OAuthScope } from '@org/cognito-core';
import { numbered, type Texts } from './list-arbitraries';
import { oftenEdges } from './often-edges';
import { openPart, textOf } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

/** Scopes that a machine may ask for: custom scopes of resource servers. */
export const machineScopes: Texts = {
  known: oftenEdges(
    ['orders/read', 'https://api.example.com/orders.read', '!/~', 'a/${b}', `${'a'.repeat(250)}/scope`],
    fc
      .string({
        unit: fc.constantFrom('a', 'Z', '0', '/', ':', '.', '$', '{', '}', '~', '#'),
        minLength: 1,
        maxLength: 12,
      })
      // The name of the scope follows the last slash, and is not empty.
      .map((name) => `api/${name}s`),
  ),
  open: fc.oneof(
    simplestFirst,
    textOf(openPart, '/orders.read'),
    textOf(openPart),
    textOf('https://', openPart, '/read'),
  ),
};

/** Scopes that an app with users may ask for. */
export const userScopes: Texts = {
  ...machineScopes,
  known: fc.oneof(
    simplestFirst,
    fc.constantFrom(
      OAuthScope.OPENID,
      OAuthScope.EMAIL,
      OAuthScope.PHONE,
      OAuthScope.PROFILE,
      OAuthScope.COGNITO_ADMIN,
    ),
    machineScopes.known,
  ),
};

/** The most scopes that the service accepts. None of them implies `openid`, which would be one more. */
export const mostScopes = numbered(50, (index) => `orders/${index}`);
