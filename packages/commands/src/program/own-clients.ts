/** App clients that the construct and the component of this project declare. */
import {
  ClientAttribute,
  OAuthScope,
  parseText,
  partsOf,
  UserPoolClientIdentityProvider,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { WrittenLint } from '../client/written-client';
import { entryOf, mappedObject } from '../value/objects';
import { libraryName, originOf, type Call, type Program } from '../value/trace';
import { known, object, open, text, type Written, type WrittenObject } from '../value/written';
import { argumentOf, knownText, settingsIn } from './arguments';
import { declared, type DeclaredClient, type FindDeclared } from './declared-client';
import { l2Settings } from './l2-settings';

const core = '@org/cognito-core';

const constants: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  OAuthScope,
  UserPoolClientIdentityProvider,
  ClientAttribute,
};

const units: ReadonlyArray<string> = ['seconds', 'minutes', 'hours', 'days'];

/** A value of the core, as plain data. */
const coreValue = (value: Written): Written => {
  const origin = originOf(value);
  if (origin?.kind === 'library' && origin.name.module === core) {
    const [owner = '', name = ''] = origin.name.path;
    const word = constants[owner]?.[name];
    return typeof word === 'string' ? known(word, value.span) : value;
  }
  if (origin?.kind !== 'made' || origin.call.callee.kind !== 'name') return value;
  const { call } = origin;
  const name = libraryName(origin.call.callee.value);
  const [owner, unit = ''] = name?.module === core ? name.path : [];
  const [amount] = call.args;
  return owner === 'Duration' && units.includes(unit) && amount !== undefined
    ? object([{ key: unit, keySpan: call.head, value: amount, isCertain: true }], call.span)
    : value;
};

/** A string of props, in which `${name}` is a reference. */
const fileText = (value: Written): Written => {
  if (value.kind !== 'known' || typeof value.value !== 'string') return value;
  return pipe(
    parseText(value.value),
    E.match(
      // The construct says what is wrong with it.
      () => open('a reference', value.span),
      (read) =>
        text(
          partsOf(read).map((part) => (typeof part === 'string' ? part : { code: part.name })),
          value.span,
        ),
    ),
  );
};

/** What the construct and the component take beside settings. */
const notSettings: ReadonlyArray<string> = [
  ...['userPool', 'registeredProviders', 'client', 'references', 'context', 'silence', 'downgrade', 'inTurn'],
];

const settingsOf = (props: WrittenObject): WrittenObject => {
  const client = entryOf(props, 'client');
  if (client === undefined) {
    const own = { ...props, entries: props.entries.filter(({ key }) => !notSettings.includes(key)) };
    return l2Settings(mappedObject(coreValue, own));
  }
  return client.isCertain && client.value.kind === 'object'
    ? l2Settings(mappedObject((value) => fileText(coreValue(value)), client.value))
    : object([], client.value.span, false);
};

/** Whether an object has a code among its keys, or may have it. */
const names =
  (value: Written | undefined) =>
  (code: string): boolean =>
    value !== undefined && (value.kind !== 'object' || !value.isWhole || entryOf(value, code) !== undefined);

const lintOf = (props: WrittenObject): WrittenLint => ({
  silences: names(entryOf(props, 'silence')?.value),
  downgrades: names(entryOf(props, 'downgrade')?.value),
});

/** The position of the props in the arguments, and that of the user pool where it is none of the props. */
const positions: Readonly<Record<string, readonly [form: 'cdk' | 'pulumi', props: number, pool?: number]>> = {
  '@org/cognito-cdk UserPoolClient': ['cdk', 2],
  '@org/cognito-cdk addClient': ['cdk', 2, 0],
  '@org/cognito-pulumi UserPoolClient': ['pulumi', 1],
};

const clientOf = (call: Call, program: Program): DeclaredClient | undefined => {
  const { callee } = call;
  const library = callee.kind === 'method' ? undefined : libraryName(callee.value);
  const [form, position = 0, pool] = positions[`${library?.module} ${library?.path.join('.')}`] ?? [];
  if (form === undefined) return undefined;
  const props = settingsIn(call, position);
  const id = callee.kind === 'super' ? callee.className : knownText(argumentOf(call, position - 1, 'id'));
  const found = declared(call, program, {
    form,
    dialect: 'cdkL2',
    name: id,
    pool: pool === undefined ? entryOf(props, 'userPool')?.value : call.args[pool],
    settings: settingsOf(props),
  });
  return { ...found, client: { ...found.client, lint: lintOf(props) } };
};

/** The clients that the construct and the component of this project declare. */
export const ownClients: FindDeclared = (program) =>
  program.calls.flatMap((call) => clientOf(call, program) ?? []);
