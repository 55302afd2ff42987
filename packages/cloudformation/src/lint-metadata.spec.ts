import {
  isError,
  openPositions,
  toRecord,
  UserPoolClient,
  validate,
  type Issue,
  type LintSettings,
} from '@org/cognito-core';
import { faultyProps, validProps } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { lintSettingsOf, toResourceOrThrow, toTemplate, validateTemplate, type Json } from './index';

const reasons = (issues: ReadonlyArray<Issue>) =>
  Object.fromEntries(issues.map(({ code }) => [code, 'there is a reason']));

/** Settings that downgrade every error and silence every warning among some issues. */
const settingsFor = (issues: ReadonlyArray<Issue>): LintSettings => ({
  silence: reasons(issues.filter((issue) => !isError(issue))),
  downgrade: reasons(issues.filter(isError)),
});

/** Clients, some of which break rules and exist because settings downgrade their errors. */
const accepted = fc
  .oneof(
    validProps(),
    faultyProps({ most: 2 }).map(({ props }) => props),
  )
  .map((props) => validate(props, settingsFor(validate(props).issues)).client)
  .filter((client): client is UserPoolClient => client !== undefined);

/** References whose names no parameter can have, each bound to a parameter of that name. */
const oddReferences = (client: UserPoolClient): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    openPositions(toRecord(client))
      .filter(({ name }) => !/^(AWS::)?[A-Za-z0-9]+(\.[\w.]+)?$/.test(name))
      .map(({ name }) => [name, { Ref: name }]),
  );

const issuesUnder = (client: UserPoolClient, lint?: LintSettings): ReadonlyArray<Issue> => {
  const Web = toResourceOrThrow(client, {
    userPool: 'eu-west-1_AbC123',
    references: oddReferences(client),
    ...(lint && { lint }),
  });
  return validateTemplate({ Resources: { Web } }).flatMap(({ issues }) => issues);
};

describe('lint settings in the metadata of a resource', () => {
  test('silence and downgrade the issues of its client', () => {
    let broken = 0;
    fc.assert(
      fc.property(accepted, (client) => {
        const before = issuesUnder(client);
        if (before.some(isError)) broken += 1;
        expect(issuesUnder(client, settingsFor(before))).toEqual(
          before.filter(isError).map((issue) => ({ ...issue, severity: 'warning', ruleSeverity: 'error' })),
        );
      }),
    );
    expect(broken).toBeGreaterThan(0);
  });

  test('are read as they were written', () => {
    const texts = fc.dictionary(fc.constantFrom('a-code', 'another-code'), fc.constantFrom('why', ' '));
    fc.assert(
      fc.property(fc.record({ silence: texts, downgrade: texts }), (lint) => {
        const read = lintSettingsOf(toResourceOrThrow(UserPoolClient.make({ disableOAuth: true }), { lint }));
        const saysAnything = [lint.silence, lint.downgrade].some((said) => Object.keys(said).length > 0);
        expect(read).toEqual(E.right(saysAnything ? lint : {}));
      }),
    );
  });

  test('are written for each client of a template by itself', () => {
    const client = UserPoolClient.make({ disableOAuth: true });
    const lint = { Web: { silence: { 'a-code': 'why' } }, Worker: { silence: {} } };
    const made = toTemplate({ Web: client, Worker: client, toString: client }, { lint });
    expect(E.isRight(made) && made.right.Resources).toEqual({
      Web: { ...toResourceOrThrow(client), Metadata: { CognitoClient: lint.Web } },
      Worker: toResourceOrThrow(client),
      toString: toResourceOrThrow(client),
    });
  });

  test.each<[unknown, unknown]>([
    [undefined, E.right({})],
    [{ Metadata: null }, E.right({})],
    [
      { Metadata: { CognitoClient: { silence: { 'a-code': 'why' } } } },
      E.right({ silence: { 'a-code': 'why' } }),
    ],
    [
      { Metadata: { CognitoClient: { silences: {} } } },
      { left: [{ code: 'unknown-key', path: ['Metadata', 'CognitoClient', 'silences'] }] },
    ],
  ])('are read from %j as settings or as issues', (resource, expected) => {
    expect(lintSettingsOf(resource)).toMatchObject(expected as object);
  });
});
