/** Clients as the source of every backend. It is loaded when somebody asks for a backend. */
import { printTemplate, toTemplate } from '@org/cognito-cloudformation';
import { freeName, wordsOf, type Issue } from '@org/cognito-core';
import { sourceOfClients } from '@org/cognito-source-code';
import { printConfiguration, toConfiguration } from '@org/cognito-terraform';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { clientsIn, type TextClient } from '../clients/clients-in';
import type { BackendId } from './backends';

/** The source for a backend. The left side says, a sentence each, why there is none. */
export type BackendSource = E.Either<ReadonlyArray<string>, string>;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name that every backend takes: a logical id. */
const identifier = (name: string): string => {
  const words = (name.match(/[A-Za-z0-9]+/g) ?? []).map(capitalised).join('').slice(0, 200);
  return /^[A-Za-z]/.test(words) ? words : `App${words}`;
};

/** The clients by names that differ and that every backend takes. */
const byIdentifier = (clients: ReadonlyArray<TextClient>): ReadonlyArray<TextClient> =>
  clients.reduce<ReadonlyArray<TextClient>>((named, client) => {
    const name = freeName(identifier(client.name), (wanted) => named.some((each) => each.name === wanted));
    return [...named, { ...client, name }];
  }, []);

const inSnakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

const told = (issues: ReadonlyArray<Issue>): ReadonlyArray<string> =>
  issues.map((issue) => capitalised(`${issue.path.join('.')} ${wordsOf(issue).message}.`.trim()));

const lintOf = (clients: ReadonlyArray<TextClient>) =>
  Object.fromEntries(clients.flatMap(({ name, lint }) => (lint ? [[name, lint]] : [])));

const clientsByName = (clients: ReadonlyArray<TextClient>) =>
  Object.fromEntries(clients.map(({ name, client }) => [name, client]));

const template = (clients: ReadonlyArray<TextClient>): BackendSource =>
  pipe(
    toTemplate(clientsByName(clients), { lint: lintOf(clients) }),
    E.bimap(told, (made) => printTemplate(made, 'yaml')),
  );

const configuration = (clients: ReadonlyArray<TextClient>): BackendSource => {
  const named = clients.map((client) => ({ ...client, name: inSnakeCase(client.name) }));
  return pipe(
    toConfiguration(clientsByName(named), { lint: lintOf(named) }),
    E.bimap(told, (made) => printConfiguration(made, 'hcl')),
  );
};

const typeScript = async (clients: ReadonlyArray<TextClient>, to: 'cdk' | 'pulumi'): Promise<BackendSource> =>
  E.right(
    await sourceOfClients(
      clients.map(({ name, client, lint }) => ({ name, client, ...(lint && { lint }) })),
      { to },
    ),
  );

const writers: {
  readonly [B in BackendId]: (clients: ReadonlyArray<TextClient>) => BackendSource | Promise<BackendSource>;
} = {
  cloudformation: template,
  cdk: (clients) => typeScript(clients, 'cdk'),
  pulumi: (clients) => typeScript(clients, 'pulumi'),
  terraform: configuration,
};

/** Writes the clients of a text for a backend. */
export const backendSource = async (text: string, backend: BackendId): Promise<BackendSource> => {
  const found = clientsIn(text);
  if (E.isLeft(found)) return E.left([found.left]);
  const { clients, faulty } = found.right;
  if (faulty.length > 0) {
    return E.left(
      faulty.map(
        (name) => `${name} has errors, which the report lists. Once they are gone, its source is here.`,
      ),
    );
  }
  return writers[backend](byIdentifier(clients));
};
