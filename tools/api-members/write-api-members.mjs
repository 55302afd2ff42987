/**
 * Writes what the API takes to create and to update an app client into `packages/commands/src/client/api-members.ts`, from
 * the model of the API in the SDK of JavaScript. With --check it writes nothing, and a file that is out of date is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateUserPoolClientRequest$,
  UpdateUserPoolClientRequest$,
} from '@aws-sdk/client-cognito-identity-provider';
import { formatted } from '../formatted.mjs';
import { workspaceRoot } from '../public-packages.mjs';

const file = join(workspaceRoot, 'packages/commands/src/client/api-members.ts');

/** How the SDK writes kinds of values down; a list is the bit 64 beside the kind of its items. */
const kinds = new Map([
  [0, 'text'],
  [1, 'integer'],
  [2, 'boolean'],
  [64, 'texts'],
]);

/**
 * @typedef {object} Member
 * @property {string} [kind]
 * @property {Record<string, Member>} [members]
 * @property {boolean} [isRequired]
 */

/**
 * @param {unknown} schema a kind, the schema of a structure, or a function that answers it; an array with a sensitive value
 *   has it in its fourth place
 * @returns {Member}
 */
const memberOf = (schema) => {
  if (typeof schema === 'function') return memberOf(schema());
  if (typeof schema === 'number') {
    const kind = kinds.get(schema);
    if (kind === undefined) throw new Error(`the kind ${schema} is new: say what it is`);
    return { kind };
  }
  if (!Array.isArray(schema)) throw new Error(`${String(schema)} is no schema`);
  // With traits, such as of a value that is not to be logged.
  if (Array.isArray(schema[0]) || typeof schema[0] === 'function') return memberOf(schema[0]);
  return schema[0] === 3 ? { members: membersOf(schema) } : memberOf(schema[4]);
};

/**
 * @param {ReadonlyArray<unknown>} schema
 * @returns {Record<string, Member>}
 */
const membersOf = ([, , , , names, schemas, required = 0]) =>
  Object.fromEntries(
    /** @type {ReadonlyArray<string>} */ (names).map((name, index) => [
      name,
      {
        ...memberOf(/** @type {ReadonlyArray<unknown>} */ (schemas)[index]),
        // The required members are the first ones.
        ...(index < Number(required) && { isRequired: true }),
      },
    ]),
  );

const text = await formatted(
  file,
  `import type { ValueKind } from '@org/cognito-core';

/** A member of what an operation of the API takes: its kind of value, or the members of a block. */
export type ApiMember = { readonly isRequired?: boolean } & (
  | { readonly kind: ValueKind; readonly members?: never }
  | { readonly kind?: never; readonly members: ApiMembers }
);

/** Members by name. */
export interface ApiMembers {
  readonly [name: string]: ApiMember;
}

/**
 * What the API takes to create and to update an app client. \`npm run api-members\` writes this file from the model of the
 * API in the SDK of JavaScript: do not edit it.
 */
export const apiMembers: { readonly [making in 'create' | 'update']: ApiMembers } = ${JSON.stringify({
    create: membersOf(CreateUserPoolClientRequest$),
    update: membersOf(UpdateUserPoolClientRequest$),
  })};
`,
);

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (text !== readFileSync(file, 'utf8')) {
  console.error('packages/commands/src/client/api-members.ts is out of date: run npm run api-members');
  process.exitCode = 1;
}
