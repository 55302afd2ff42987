/** Settings in which values are open until deployment. */
import {
  type ClientRecord,
  type DialectName,
  fromParts,
  type Issue,
  isReference,
  partsOf,
  printMessage,
  printText,
  type Text,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { literalPattern } from '../client/literal-pattern';
import type { AppFacts } from '../settings/app-facts';
import { appIssue } from '../settings/app-issue';
import { gather, partOf } from '../settings/part';
import { type AppConfig, appConfig } from './app-config';
import type { TargetName } from './targets';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The facts of an app, in which texts may have references to values that are known only at deployment. */
export interface OpenAppFacts extends Omit<
  AppFacts,
  'client' | 'userPoolId' | 'domain' | 'redirectUri' | 'logoutUri' | 'scopes' | 'serverUrl'
> {
  readonly record: ClientRecord;
  readonly clientId: Text;
  readonly userPoolId: Text;
  /**
   * The Region of the user pool.
   * @default the one in its id
   */
  readonly region?: Text;
  /**
   * The host of the domain of the user pool.
   * @default not known
   */
  readonly domain?: Text;
  /** @default as in `AppFacts` */
  readonly redirectUri?: Text;
  /** @default as in `AppFacts` */
  readonly logoutUri?: Text;
  /** @default as in `AppFacts` */
  readonly scopes?: ReadonlyArray<Text>;
  /** @default not known */
  readonly serverUrl?: Text;
}

/** The settings of an app for one target, in which references stand for what is known only at deployment. */
export interface OpenAppConfig extends Pick<AppConfig, 'target' | 'secret'> {
  readonly files: ReadonlyArray<{ readonly name: string; readonly text: Text }>;
  /** What the author has to do or to know beside the files, as sentences without their full stops. */
  readonly notes: ReadonlyArray<Text>;
}

// -------------------------------------------------------------------------------------
// stand-ins
// -------------------------------------------------------------------------------------

/** What an open text looks like where nothing of it is known, by what its place needs. */
const forms = {
  word: (word: string) => word,
  host: (word: string) => `${word}.open`,
  url: (word: string) => `https://${word}.open/`,
} as const;

const longestFirst = (words: Iterable<string>): ReadonlyArray<string> =>
  [...words].sort((one, other) => other.length - one.length);

/**
 * Words that stand for references while settings are written, so that the settings are those of known values. They are
 * found again in what was written.
 *
 * @param prefix Lower-case letters that stand in none of the values.
 */
const standIns = (prefix: string) => {
  const names: Array<string> = [];
  const meanings = new Map<string, Text>();
  /** Those that may stand for a whole URL, or for what has to be encoded within one. */
  const wide = new Set<string>();

  const wordOf = (name: string): string => {
    if (!names.includes(name)) names.push(name);
    return `${prefix}${names.indexOf(name)}z`;
  };

  const use = (word: string, meaning: Text, isWide: boolean): string => {
    meanings.set(word, meaning);
    if (isWide) wide.add(word);
    return word;
  };

  const known = (text: Text, whole: keyof typeof forms = 'word'): string => {
    const parts = partsOf(text);
    const [first, another] = parts;
    if (isReference(first) && another === undefined) {
      return use(forms[whole](wordOf(first.name)), text, true);
    }
    return parts
      .map((part, index) =>
        isReference(part) ? use(wordOf(part.name), fromParts([part]), index === 0) : part,
      )
      .join('');
  };

  /** The id of a user pool, which begins with the Region. Where none is known, any serves, since nothing is written. */
  const userPool = (id: Text, region: Text = 'zz-none-1'): string => {
    if (typeof id === 'string') return id;
    const place = typeof region === 'string' ? region : use(`zz-${prefix}-99`, region, false);
    return use(`${place}_${wordOf(printText(id))}`, id, false);
  };

  /** Whether a value was taken apart, or encoded although it may stand for what has to be encoded. */
  const isLost = (text: string): boolean => {
    const rest = longestFirst(meanings.keys()).reduce((left, word) => left.replaceAll(word, ''), text);
    const isEncoded = [...wide].some((word) =>
      new RegExp(`${literalPattern(word)}%[\\dA-F]{2}|%[\\dA-F]{2}${literalPattern(word)}`).test(text),
    );
    return isEncoded || rest.includes(prefix);
  };

  /** A text in which words are references again. */
  const open = (text: string): Text => {
    if (meanings.size === 0) return text;
    const words = longestFirst(meanings.keys()).map(literalPattern).join('|');
    return fromParts(
      text.split(new RegExp(`(${words})`)).flatMap((part) => partsOf(meanings.get(part) ?? part)),
    );
  };

  return { known, userPool, isLost, open };
};

type Known = (text: Text) => string;

const knownTexts = <V>(value: V, known: Known): V =>
  (Array.isArray(value) ? value.map((item: Text) => known(item)) : value) as V;

/** A record in which words stand for the open texts that settings are made of. A list that is open as a whole stays so. */
const knownRecord = (record: ClientRecord, known: Known, url: Known): ClientRecord => {
  const { CallbackURLs: callbacks, LogoutURLs: logouts, AllowedOAuthScopes: scopes } = record;
  const { DefaultRedirectURI: byDefault, SupportedIdentityProviders: providers } = record;
  return {
    ...record,
    ...(callbacks && { CallbackURLs: knownTexts(callbacks, url) }),
    ...(logouts && { LogoutURLs: knownTexts(logouts, url) }),
    ...(scopes && { AllowedOAuthScopes: knownTexts(scopes, known) }),
    ...(byDefault !== undefined && { DefaultRedirectURI: url(byDefault) }),
    ...(providers && { SupportedIdentityProviders: knownTexts(providers, known) }),
  };
};

// -------------------------------------------------------------------------------------
// settings
// -------------------------------------------------------------------------------------

const valueOpen = (name: string, message: string, fix: string): Issue =>
  appIssue('app-value-open', name, message, fix);

const regionOpen = valueOpen(
  'region',
  'is not known, since the id of the user pool is known only at deployment',
  'give the Region of the user pool',
);

const lost = (file: string): Issue =>
  valueOpen(
    'files',
    `of this target need more of a value than its reference: ${file} would hold only a part of it, or an encoded one`,
    'give the value as text, such as https://${host}/ with a reference for the host alone',
  );

/** The words of issues, in which references are printed. */
const inIssue = (value: unknown, print: (text: string) => string): unknown => {
  if (typeof value === 'string') return print(value);
  if (Array.isArray(value)) return value.map((item) => inIssue(item, print));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inIssue(inner, print)]));
};

/**
 * The settings of an app as `appConfig` gives them, where the id of the client, the user pool or parts of URLs are known
 * only at deployment: references stand for them in the files. What stands for a whole value is taken to need no encoding
 * where it is a part of a URL.
 *
 * With values in place of the references, it is what `appConfig` gives for these values.
 *
 * @param dialect In whose words notes are.
 * @returns On the left everything that the client does not allow, that is not known, or that cannot be open.
 *
 * @example
 * import { openAppConfig } from '@org/cognito-app-config';
 * import { reference, text, toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: ['https://app.example.com/'] },
 * });
 * const config = openAppConfig('aws-jwt-verify', {
 *   record: toRecord(client),
 *   clientId: text`${reference('clientId')}`,
 *   userPoolId: text`${reference('userPoolId')}`,
 *   region: 'eu-west-1',
 * });
 * assert.ok(config._tag === 'Right');
 * assert.ok(typeof config.right.files[0]?.text === 'object');
 */
export const openAppConfig = (
  name: TargetName,
  given: OpenAppFacts,
  dialect: DialectName = 'props',
): E.Either<ReadonlyArray<Issue>, OpenAppConfig> => {
  const {
    record,
    clientId,
    userPoolId,
    region,
    domain,
    redirectUri,
    logoutUri,
    scopes,
    serverUrl,
    ...others
  } = given;
  const values = JSON.stringify(given);
  // No target has this in its own words. With a digit after it, YAML is written in quotes.
  let prefix = 'xopenx';
  while (values.includes(prefix)) prefix += 'x';
  const { known, userPool, isLost, open } = standIns(prefix);
  const url = (text: Text): string => known(text, 'url');
  const facts: AppFacts = {
    ...others,
    client: {
      record: knownRecord(record, (text) => known(text), url),
      clientId: known(clientId),
    },
    userPoolId: userPool(userPoolId, region),
    ...(domain !== undefined && { domain: known(domain, 'host') }),
    ...(redirectUri !== undefined && { redirectUri: url(redirectUri) }),
    ...(logoutUri !== undefined && { logoutUri: url(logoutUri) }),
    ...(scopes !== undefined && { scopes: scopes.map((scope) => known(scope)) }),
    ...(serverUrl !== undefined && { serverUrl: url(serverUrl) }),
  };
  const printed = (text: string): string => {
    const opened = open(text);
    return typeof opened === 'string' ? opened : printText(opened);
  };
  return pipe(
    gather({
      region: partOf(region, region === undefined && typeof userPoolId !== 'string' ? [regionOpen] : []),
      config: pipe(
        appConfig(name, facts),
        E.mapLeft((issues) => inIssue(issues, printed) as ReadonlyArray<Issue>),
      ),
    }),
    E.chain(({ config: { target, files, secret, notes } }) => {
      const unwritable = files.filter(({ text }) => isLost(text));
      return unwritable.length > 0
        ? E.left(unwritable.map((file) => lost(file.name)))
        : E.right({
            target,
            files: files.map((file) => ({ name: file.name, text: open(file.text) })),
            ...(secret && { secret }),
            notes: notes.map((note) => open(printMessage(note, dialect))),
          });
    }),
  );
};
