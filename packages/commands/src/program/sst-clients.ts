/** App clients that components of SST declare, with the settings that SST gives them where nobody says anything else. */
import { defaultOAuthSettings, nameIn } from '@org/cognito-core';
import { choice, entryOf, spreadInto, spreadObject } from '../value/objects';
import { isAbsent, libraryName, originOf, type Call, type Program } from '../value/trace';
import type { Span } from '../value/span';
import {
  known,
  list,
  object,
  open,
  type Written,
  type WrittenEntry,
  type WrittenObject,
} from '../value/written';
import { knownText, settingsIn } from './arguments';
import { declared, type DeclaredClient, type FindDeclared } from './declared-client';
import { resourceSettings } from './resource-settings';

const isPoolClass = (value: Written): boolean => {
  const name = libraryName(value);
  return name?.module === '' && name.path.join('.') === 'sst.aws.CognitoUserPool';
};

/** Whether a value is a user pool that SST makes, or one that exists. */
const isPool = (value: Written): boolean => {
  const origin = originOf(value);
  if (origin?.kind !== 'made') return false;
  const { callee } = origin.call;
  return callee.kind === 'method'
    ? callee.name === 'get' && isPoolClass(callee.of)
    : isPoolClass(callee.value);
};

const entry = (key: string, value: Written, span: Span): WrittenEntry => ({
  key,
  keySpan: span,
  value,
  isCertain: true,
});

const texts = (values: ReadonlyArray<string>, span: Span): Written =>
  list(
    values.map((value) => known(value, span)),
    span,
  );

/** What SST gives a client beside what its program says. */
const defaults = (name: Written | undefined, span: Span): WrittenObject => {
  const { scopes, callbackUrls } = defaultOAuthSettings;
  return object(
    [
      entry(nameIn('pulumi', 'UserPoolId'), open('the id of the user pool', span), span),
      ...(name === undefined ? [] : [entry('name', name, span)]),
      entry(nameIn('pulumi', 'AllowedOAuthFlows'), texts(['implicit', 'code'], span), span),
      entry(nameIn('pulumi', 'AllowedOAuthFlowsUserPoolClient'), known(true, span), span),
      entry(nameIn('pulumi', 'AllowedOAuthScopes'), texts(scopes, span), span),
      entry('callbackUrls', texts(callbackUrls, span), span),
      entry('supportedIdentityProviders', texts(['COGNITO'], span), span),
    ],
    span,
  );
};

/** The names that SST has for settings of the resource. */
const argumentNames: Readonly<Record<string, string>> = {
  callbackUrls: 'callbackUrls',
  providers: 'supportedIdentityProviders',
};

/** The settings of the resource that an argument of the component gives. */
const fromArguments = (args: WrittenObject): ReadonlyArray<WrittenEntry> =>
  args.entries.flatMap(({ key, ...given }) => {
    const name = Object.hasOwn(argumentNames, key) ? argumentNames[key] : undefined;
    return name === undefined ? [] : [{ ...given, key: name }];
  });

/** What `transform` makes of the settings. A function may make anything of them. */
const transformed = (settings: WrittenObject, args: WrittenObject): WrittenObject => {
  const base = spreadObject(settings.entries, settings.span, settings.isWhole, []);
  const transform = entryOf(args, 'transform')?.value;
  if (transform === undefined) return args.isWhole ? base : spreadInto(base, object([], args.span, false));
  if (transform.kind !== 'object') return spreadInto(base, object([], transform.span, false));
  const client = entryOf(transform, 'client')?.value;
  if (client === undefined || isAbsent(client))
    return transform.isWhole ? base : spreadInto(base, object([], transform.span, false));
  const changes = client.kind === 'object' ? resourceSettings(client) : object([], client.span, false);
  return spreadInto(base, client.kind === 'choice' ? choice(client.branches, client.span) : changes);
};

const clientOf = (call: Call, program: Program): DeclaredClient | undefined => {
  const { callee, args, head } = call;
  if (callee.kind !== 'method' || callee.name !== 'addClient' || !isPool(callee.of)) return undefined;
  const given = settingsIn(call, 1);
  const before = spreadObject(defaults(args[0], head).entries, head, true, []);
  const settings = spreadInto(before, object(fromArguments(given), given.span, given.isWhole));
  return declared(call, program, {
    form: 'sst',
    dialect: 'pulumi',
    name: knownText(args[0]),
    pool: callee.of,
    settings: { ...transformed(settings, given), span: given.span },
  });
};

/** The clients that components of SST declare. */
export const sstClients: FindDeclared = (program) =>
  program.calls.flatMap((call) => clientOf(call, program) ?? []);
