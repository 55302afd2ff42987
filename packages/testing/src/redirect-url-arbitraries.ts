import * as fc from 'fast-check';
import type { Texts } from './list-arbitraries';
import { numbered } from './list-arbitraries';
import { oftenEdges } from './often-edges';
import { openPart, textOf } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

const pathCharacter = fc.constantFrom(
  'a',
  'B',
  '7',
  '/',
  '-',
  '_',
  '.',
  '?',
  '=',
  '&',
  '%',
  '~',
  'é',
  '日',
  '😀',
  '$',
  '{',
  '}',
);

const path = fc.string({ unit: pathCharacter, maxLength: 12 });

/** A character outside the Basic Multilingual Plane counts once, although it takes two code units. */
const longest = `https://${'😀'.repeat(1_016)}`;

/** Callback URLs that the service accepts. */
export const callbackUrls: Texts = {
  known: oftenEdges(
    [
      'https://app.example.com/callback',
      'https://example.com',
      'http://localhost',
      'http://localhost:3000/callback',
      'http://127.0.0.1:8080/',
      'http://[::1]:5173/callback',
      'myapp://callback',
      'com.example.app:/oauth2redirect',
      'https://bücher.example/日本語?q=✓',
      'https://app.example.com/${literal}',
      'https://*.example.com/',
      'a:',
    ],
    // Apart from the edges, to the first of which a value shrinks: an array in which that one is already would keep it.
    fc.oneof(
      simplestFirst,
      { weight: 9, arbitrary: path.map((rest) => `https://app.example.com/${rest}`) },
      { weight: 1, arbitrary: fc.constant(longest) },
    ),
  ),
  open: fc.oneof(
    simplestFirst,
    textOf('https://', openPart, '/callback'),
    textOf(openPart),
    textOf(openPart, '/callback'),
    textOf('http://localhost:', openPart),
    textOf('https://', openPart, '.', openPart, '/$', openPart),
    textOf('https://app.example.com/${literal}/', openPart),
  ),
};

/** Sign-out URLs that the service accepts. They may have a fragment. */
export const logoutUrls: Texts = {
  ...callbackUrls,
  known: fc.oneof(
    simplestFirst,
    { weight: 5, arbitrary: callbackUrls.known },
    { weight: 1, arbitrary: fc.constant('https://app.example.com/#signed-out') },
  ),
};

/** The most URLs that the service accepts. */
export const mostUrls = numbered(100, (index) => `https://app.example.com/${index}`);
