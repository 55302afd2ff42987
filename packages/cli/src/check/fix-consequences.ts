import type { Consequence } from '@org/cognito-diff';
import {
  editedData,
  isPlainObject,
  readProps,
  readRecord,
  type Fix,
  type UserPoolClient,
} from '@org/cognito-core';
import { templateIn, type PlacedIssue, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { ModuleTexts } from './fixed-module';

/** The client that an issue is about, in a source. */
const clientIn = async (
  value: unknown,
  { isTemplate }: SourceFile,
  { resource }: PlacedIssue,
): Promise<UserPoolClient | undefined> => {
  if (isTemplate) {
    // Loaded here, so that checking props does not wait for it.
    const { isTemplate: isRead, readClients } = await import('@org/cognito-cloudformation');
    const template = templateIn(value)?.value;
    return isRead(template)
      ? readClients(template)
          .find(({ logicalId }) => logicalId === resource)
          ?.read?.make()
      : undefined;
  }
  if (!isPlainObject(value)) return undefined;
  const { lint: _, ...props } = value;
  return readProps(props).make();
};

const consequencesBetween = async (
  before: UserPoolClient,
  after: UserPoolClient | undefined,
): Promise<ReadonlyArray<Consequence>> => {
  if (after === undefined) return [];
  // Loaded here, so that checking files does not wait for it.
  const { allConsequences, compareClients } = await import('@org/cognito-diff');
  const found = compareClients({ client: before }, { client: after }).flatMap(
    ({ consequences }) => consequences,
  );
  return allConsequences.filter((consequence) => found.includes(consequence));
};

/**
 * What a fix costs the apps and the users of its client, the gravest first. Nothing is known where the properties of the
 * client are malformed before or after it.
 */
export const fixConsequences = async (
  source: SourceFile,
  issue: PlacedIssue,
  { inSource = [] }: Fix,
): Promise<ReadonlyArray<Consequence>> => {
  const before = await clientIn(source.value, source, issue);
  if (before === undefined) return [];
  const after = await clientIn(inSource.reduce<unknown>(editedData, source.value), source, issue);
  return consequencesBetween(before, after);
};

/** What a fix costs in a module of Terraform. */
export const moduleFixConsequences = async (
  { module }: ModuleTexts,
  { resource }: PlacedIssue,
  { inSource = [] }: Fix,
): Promise<ReadonlyArray<Consequence>> => {
  const { readBack } = await import('@org/cognito-terraform');
  const clientWith = (args: unknown): UserPoolClient | undefined => {
    const read = readBack(args);
    return E.isLeft(read) ? undefined : readRecord(read.right.record).make();
  };
  const found = module.clients.find(({ address }) => address === resource);
  const before = clientWith(found?.args);
  if (before === undefined) return [];
  const edited = inSource
    .map((edit) => ({ ...edit, path: edit.path.slice(1) }))
    .reduce<unknown>(editedData, found?.args);
  return consequencesBetween(before, clientWith(edited));
};
