/** The command that writes the settings of an app, with its usage. Only `command-line.ts` imports it. */
import type { AppConfig, AppFacts, TargetName, UserPoolDomain } from '@org/cognito-app-config';
import { type DialectName, type Issue, printMessage, wordsOf } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { createFile } from '../files/create-file';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { shownSeverity } from '../report/shown-severity';
import { type NamedClient, readKnownClient, type KnownClientOptions } from '../sides/known-client';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io, Output } from '../terminal/io';
import { printJson } from '../terminal/print-json';
import { visible } from '../terminal/visible';

/** The options of `cognito-client app-config`. */
export interface AppConfigOptions extends KnownClientOptions {
  readonly for: TargetName;
  readonly clientId?: string;
  readonly userPoolId?: string;
  readonly domain?: string;
  readonly region?: string;
  readonly issuer: 'original' | 'updated';
  readonly redirectUri?: string;
  readonly logoutUri?: string;
  readonly scope?: string;
  readonly serverUrl?: string;
  readonly out?: string;
  readonly force: boolean;
  readonly format: 'text' | 'json';
}

// -------------------------------------------------------------------------------------
// facts
// -------------------------------------------------------------------------------------

/** A host has a dot, or a scheme before it; a prefix has neither. */
const isPrefix = (domain: string): boolean => !/[.:]/.test(domain);

const domainOf = (domain: string, region: string | undefined): UserPoolDomain =>
  isPrefix(domain) && region !== undefined ? { prefix: domain, region } : domain;

/** What the options and the file say, together; options win. */
const factsOf = (
  { name: _, dialect: __, ...client }: NamedClient,
  {
    clientId,
    userPoolId = client.userPoolId,
    domain,
    region,
    issuer,
    redirectUri,
    logoutUri,
    scope,
    serverUrl,
  }: AppConfigOptions,
  regionOfUserPool: (id: string) => string | undefined,
): AppFacts => ({
  client: { ...client, ...(clientId !== undefined && { clientId }) },
  issuerType: issuer === 'updated' ? 'UPDATED' : 'ORIGINAL',
  ...(userPoolId !== undefined && { userPoolId }),
  ...(domain !== undefined && {
    domain: domainOf(domain, region ?? (userPoolId === undefined ? undefined : regionOfUserPool(userPoolId))),
  }),
  ...(redirectUri !== undefined && { redirectUri }),
  ...(logoutUri !== undefined && { logoutUri }),
  ...(scope !== undefined && { scopes: scope.split(/\s+/).filter((one) => one !== '') }),
  ...(serverUrl !== undefined && { serverUrl }),
});

// -------------------------------------------------------------------------------------
// report
// -------------------------------------------------------------------------------------

/** The options that say what an issue is about. */
const optionsOfFacts: Readonly<Record<string, string>> = {
  clientId: '--client-id',
  userPoolId: '--user-pool-id',
  domain: '--domain',
  prefix: '--domain',
  region: '--region',
  issuerType: '--issuer',
  redirect_uri: '--redirect-uri',
  logout_uri: '--logout-uri',
  scope: '--scope',
  serverUrl: '--server-url',
};

/** What is refused, in the words of the file. */
const refused = (issue: Issue, client: string, dialect: DialectName) => {
  const { message, titles } = wordsOf(issue, dialect);
  return {
    code: issue.code,
    subject: optionsOfFacts[String(issue.path[0])] ?? client,
    message,
    fixes: titles,
  };
};

type Refused = ReturnType<typeof refused>;

const reportRefused = ({ write, isColoured }: Output, all: ReadonlyArray<Refused>): void => {
  const colours = createColors(isColoured);
  for (const { code, subject, message, fixes } of all) {
    write(`${shownSeverity('error', colours)} ${code}  ${visible(`${subject} ${message}`)}\n`);
    for (const fix of fixes) write(`  fix: ${visible(fix)}\n`);
  }
};

const notesOf = ({ secret, notes }: AppConfig, dialect: DialectName): ReadonlyArray<string> => [
  ...(secret === undefined
    ? []
    : [`the environment variable ${secret.name} has to hold the secret of the client where the app runs`]),
  ...notes.map((note) => printMessage(note, dialect)),
];

/** The files one after another; where there are several, each under its name. */
const printFiles = ({ write }: Output, { files }: AppConfig): void => {
  for (const [index, { name, text }] of files.entries()) {
    const heading = files.length === 1 ? '' : `${index === 0 ? '' : '\n'}==> ${name} <==\n`;
    write(`${heading}${text}`);
  }
};

// -------------------------------------------------------------------------------------
// command
// -------------------------------------------------------------------------------------

/** Writes the settings of an app from the client that it uses. */
export const appConfigCommand = async (
  file: string,
  options: AppConfigOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const { out, force, format } = options;
  if (options.region !== undefined && (options.domain === undefined || !isPrefix(options.domain))) {
    return fail(stderr, '--region goes with a --domain that is a prefix');
  }
  const client = await readKnownClient(file, options, { stdin, stderr });
  if (E.isLeft(client)) return client.left;
  // Loaded here, so that no other command waits for it.
  const { appConfig, regionOfUserPool } = await import('@org/cognito-app-config');
  const { name, dialect } = client.right;
  const config = appConfig(options.for, factsOf(client.right, options, regionOfUserPool));
  if (E.isLeft(config)) {
    const issues = config.left.map((issue) => refused(issue, name, dialect));
    if (format === 'json') stdout.write(printJson({ client: name, target: options.for, issues }));
    else reportRefused(stderr, issues);
    return exitCode.issues;
  }
  const { files, secret, requests } = config.right;
  const notes = notesOf(config.right, dialect);
  if (out !== undefined) {
    const placed = files.map((one) => ({ file: join(out, one.name), text: one.text }));
    const written = await writeFiles(placed, force ? replaceFile : createFile);
    if (E.isLeft(written)) return fail(stderr, written.left);
    for (const one of placed) stderr.write(`wrote ${visible(one.file)}\n`);
  }
  if (format === 'json') {
    stdout.write(
      printJson({
        client: name,
        target: options.for,
        files,
        ...(secret && { secret }),
        notes,
        requests: requests.map(({ endpoint, parameters }) => ({ endpoint, parameters })),
      }),
    );
    return exitCode.fine;
  }
  if (out === undefined) printFiles(stdout, config.right);
  for (const note of notes) stderr.write(`note: ${visible(note)}\n`);
  return exitCode.fine;
};
