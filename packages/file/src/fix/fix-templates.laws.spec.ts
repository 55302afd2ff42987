/** What safe fixes make of a template is what its author meant. */
// eslint-disable-next-line @nx/enforce-module-boundaries -- the package loads it late; a test need not
import { readClients, toTemplate } from '@org/cognito-cloudformation';
import { safeFix, UserPoolClient } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { stringify } from 'yaml';
import { fixSource, parseSource, type SourceFile } from '../index';

type Properties = Readonly<Record<string, unknown>>;

interface Template {
  readonly Resources: { readonly Web: { readonly Properties: Properties } };
}

/** A slip of the pen: the properties with it, or as they were if there is no place for it. */
type Slip = (properties: Properties) => Properties;

const inList =
  (property: string, change: (items: ReadonlyArray<unknown>) => ReadonlyArray<unknown>): Slip =>
  (properties) => {
    const items = properties[property];
    return Array.isArray(items) && items.length > 0
      ? { ...properties, [property]: change(items) }
      : properties;
  };

const misspelt = (name: unknown): unknown => (typeof name === 'string' ? name.toLowerCase() : name);

const firstInLowerCase = (property: string): Slip =>
  inList(property, ([first, ...rest]) => [misspelt(first), ...rest]);

const firstTwice = (property: string): Slip => inList(property, (items) => [...items, items[0]]);

const withoutLastLetter =
  (property: string): Slip =>
  ({ [property]: value, ...others }) =>
    value === undefined ? others : { ...others, [property.slice(0, -1)]: value };

const inBlock =
  (block: string, property: string, change: (value: unknown) => unknown): Slip =>
  (properties) => {
    const values = properties[block] as Properties | undefined;
    const value = values?.[property];
    return typeof value === 'string'
      ? { ...properties, [block]: { ...values, [property]: change(value) } }
      : properties;
  };

const slips: ReadonlyArray<Slip> = [
  firstInLowerCase('ExplicitAuthFlows'),
  firstTwice('ExplicitAuthFlows'),
  firstTwice('AllowedOAuthFlows'),
  firstTwice('CallbackURLs'),
  firstTwice('LogoutURLs'),
  firstTwice('ReadAttributes'),
  firstTwice('SupportedIdentityProviders'),
  withoutLastLetter('CallbackURLs'),
  withoutLastLetter('ExplicitAuthFlows'),
  withoutLastLetter('GenerateSecret'),
  withoutLastLetter('TokenValidityUnits'),
  inBlock('TokenValidityUnits', 'AccessToken', (unit) => String(unit).toUpperCase()),
  inBlock('RefreshTokenRotation', 'Feature', misspelt),
  (properties) => ({ ...properties, ClientSecret: 'hunter2' }),
  ({ PreventUserExistenceErrors: value, ...others }) =>
    value === undefined ? others : { ...others, PreventUserExistenceErrors: misspelt(value) },
];

const templateWith = (given: UserPoolClient, chosen: ReadonlyArray<Slip>): SourceFile | undefined => {
  const made = toTemplate({ Web: given }, { userPool: 'eu-west-1_AbCdEfGhI' });
  if (E.isLeft(made)) return undefined;
  const template = made.right as unknown as Template;
  const { Web } = template.Resources;
  const Properties = chosen.reduce<Properties>((properties, slip) => slip(properties), Web.Properties);
  const source = parseSource(stringify({ ...template, Resources: { Web: { ...Web, Properties } } }));
  return E.isRight(source) ? source.right : undefined;
};

const clientIn = (source: SourceFile): UserPoolClient | undefined =>
  readClients(source.value as Parameters<typeof readClients>[0])[0]?.read?.make();

test('safe fixes of slips give the client that was meant', async () => {
  let slipped = 0;
  await fc.assert(
    fc.asyncProperty(client({ references: false }), fc.subarray([...slips]), async (given, chosen) => {
      const [meant, wrong] = [templateWith(given, []), templateWith(given, chosen)];
      fc.pre(meant !== undefined && wrong !== undefined);
      const expected = clientIn(meant);
      fc.pre(expected !== undefined);
      if (wrong.text !== meant.text) slipped += 1;
      const { source, issues } = await fixSource(wrong);
      expect(issues.filter((issue) => safeFix(issue) !== undefined)).toEqual([]);
      const found = clientIn(source);
      expect(found !== undefined && UserPoolClient.Eq.equals(found, expected)).toBe(true);
    }),
    { numRuns: runs() },
  );
  expect(slipped).toBeGreaterThan(0);
});
