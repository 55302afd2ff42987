/** Clients as a script of bash, with a command of the AWS CLI for each. */
import {
  cliOption,
  freeName,
  isReference,
  isTextTemplate,
  openPositions,
  recordShape,
  type RecordShape,
  type Reference,
  type Text,
} from '@org/cognito-core';
import { camelCase } from '../exported-name';
import { bashWord, jsonParts, textParts, type VariableOf, type WordPart } from './bash-word';
import { inApiOrder, type ClientRequest } from './client-request';

// -------------------------------------------------------------------------------------
// variables
// -------------------------------------------------------------------------------------

/** Variables that a shell or its surroundings set, so that a script would take their values without being given any. */
const ofShells: ReadonlyArray<string> = (
  'EUID FUNCNAME GROUPS HISTFILE HOME HOSTNAME HOSTTYPE IFS LANG LINENO LOGNAME MACHTYPE MAIL OLDPWD OPTARG OPTERR OPTIND ' +
  'OSTYPE PATH PIPESTATUS PPID PS1 PS2 PS4 PWD RANDOM REPLY SECONDS SHELL SHELLOPTS SHLVL TERM TMPDIR TZ UID USER _'
).split(' ');

/** The variable for the id of the user pool. */
const userPool = camelCase('UserPoolId');

const shape: RecordShape = recordShape;

/** Variables of whole families are set elsewhere too, so that a reference cannot have such a name. */
const ofOthers = /^(?:AWS|BASH|LC)_/;

/** The name of a reference is that of its variable, but for the signs that none can have. */
const variableName = (reference: string): string =>
  reference.replace(/\W/g, '_').replace(ofOthers, (family) => `own_${family}`);

/** The names of variables by reference. */
const variablesOf = (requests: ReadonlyArray<ClientRequest>): ReadonlyMap<string, string> => {
  const variables = new Map<string, string>();
  const isTaken = (name: string): boolean =>
    name === userPool || ofShells.includes(name) || [...variables.values()].includes(name);
  for (const { record } of requests) {
    for (const { name } of openPositions(record)) {
      if (!variables.has(name)) variables.set(name, freeName(variableName(name), isTaken));
    }
  }
  return variables;
};

// -------------------------------------------------------------------------------------
// options
// -------------------------------------------------------------------------------------

/**
 * What version 1 of the AWS CLI replaces by the page or by the file that is there, where it stands alone (aws/aws-cli#2894,
 * #2941). What a variable begins is not known.
 */
const isFetched = (parts: ReadonlyArray<WordPart>): boolean => {
  const [first = ''] = parts;
  return typeof first !== 'string' || /^(?:https?|fileb?):\/\//i.test(first);
};

const beginsWith = (pattern: RegExp, [first = '']: ReadonlyArray<WordPart>): boolean =>
  typeof first === 'string' && pattern.test(first);

/** What stands among other words and is an option, or nothing, to the AWS CLI. */
const isNoWord = (parts: ReadonlyArray<WordPart>): boolean => beginsWith(/^(?:$|-)/, parts);

/** What is JSON to the AWS CLI, where it stands alone. */
const isJson = (parts: ReadonlyArray<WordPart>): boolean => beginsWith(/^\s*[[{]/, parts);

type Word = ReadonlyArray<WordPart>;

const words = (items: ReadonlyArray<Text>, variableOf: VariableOf): ReadonlyArray<Word> => {
  const each = items.map((item) => textParts(item, variableOf));
  const [only, another] = each;
  const isAlone = only !== undefined && another === undefined;
  return only === undefined || (isAlone && (isFetched(only) || isJson(only))) || each.some(isNoWord)
    ? [jsonParts(items, variableOf)]
    : each;
};

/** A block: in shorthand, if all of its values are plain words. */
const block = (members: object, variableOf: VariableOf): Word => {
  const entries = Object.entries(members);
  return entries.every(([, value]) => /^\w+$/.test(String(value)))
    ? [entries.map(([name, value]) => `${name}=${String(value)}`).join(',')]
    : jsonParts(members, variableOf);
};

const wordsOf = (value: unknown, variableOf: VariableOf): ReadonlyArray<Word> => {
  if (isReference(value)) return [[{ variable: variableOf(value) }]];
  if (Array.isArray(value)) return words(value as ReadonlyArray<Text>, variableOf);
  if (typeof value === 'string' || isTextTemplate(value)) return [textParts(value, variableOf)];
  return [typeof value === 'object' && value !== null ? block(value, variableOf) : [JSON.stringify(value)]];
};

const optionFor = (name: string, value: unknown, variableOf: VariableOf): string => {
  const option = cliOption(name);
  if (typeof value === 'boolean') return value ? option : option.replace(/^--/, '--no-');
  const given = wordsOf(value, variableOf);
  // A name that begins like an option is joined to that of its option.
  const joint = given.some(isNoWord) ? '=' : ' ';
  return `${option}${joint}${given.map(bashWord).join(' ')}`;
};

/** Whether a text has the character of code 0 in it, which no word of bash can hold, or may have it. */
const mayHoldNul = (value: unknown): boolean => JSON.stringify(value).includes('\\u0000');

/**
 * The settings that no option can give: a URL that stands alone, which version 1 fetches, a flag that is known only when the
 * command runs, and what no word can hold. Whatever else stands in the JSON, the options beside it hold.
 */
const isForJson = (name: string, value: unknown): boolean =>
  name === 'DefaultRedirectURI' || (shape[name] === 'boolean' && isReference(value)) || mayHoldNul(value);

// -------------------------------------------------------------------------------------
// commands
// -------------------------------------------------------------------------------------

const commandFor = ({ record, userPoolId, existing }: ClientRequest, variableOf: VariableOf): string => {
  const settings = inApiOrder(record);
  const inJson = settings.filter(([name, value]) => isForJson(name, value));
  return [
    `aws cognito-idp ${existing === undefined ? 'create' : 'update'}-user-pool-client`,
    `${cliOption('UserPoolId')} ${bashWord([userPoolId ?? { variable: userPool }])}`,
    ...(existing === undefined ? [] : [`${cliOption('ClientId')} ${bashWord([existing.clientId])}`]),
    ...settings.flatMap(([name, value]) =>
      isForJson(name, value) ? [] : [optionFor(name, value, variableOf)],
    ),
    ...(inJson.length === 0
      ? []
      : [`--cli-input-json ${bashWord(jsonParts(Object.fromEntries(inJson), variableOf))}`]),
    // The whole answer has the secret.
    '--query UserPoolClient.ClientId --output text',
  ].join(' \\\n  ');
};

const aboutVariables = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.length === 0 ? [] : [`# It takes these variables from its surroundings: ${names.join(', ')}.`];

/**
 * Writes a script that makes or updates clients, one after the other, and prints the id of each. An update sends
 * everything that it would otherwise reset.
 */
export const awsCliSource = (requests: ReadonlyArray<ClientRequest>): string => {
  const variables = variablesOf(requests);
  const variableOf = ({ name }: Reference): string => variables.get(name) as string;
  const isPoolOpen = requests.some(({ userPoolId }) => userPoolId === undefined);
  return [
    '#!/usr/bin/env bash',
    ...aboutVariables([...(isPoolOpen ? [userPool] : []), ...variables.values()]),
    'set -euo pipefail',
    ...requests.flatMap((request) => ['', `# ${request.name}`, commandFor(request, variableOf)]),
    '',
  ].join('\n');
};
