/** The table of spellings against the model. What it lacks, or has too much, does not compile. */
import { nameIn, recordShape, reference, spelledRecord, spellings, tools } from '../index';
import type { ClientRecord, PropertySpelling, PropertySpellings, UserPoolClientFields } from '../index';

/** Where two sets of names differ: nothing, or it does not compile below. */
type Difference<A, B> = [A, B] extends [B, A] ? 'nothing' : Exclude<A, B> | Exclude<B, A>;

type Table = typeof spellings;

/** The fields that a table of properties names, without what is below a block. */
type FieldsOf<P> = {
  [K in keyof P]:
    | (P[K] extends { readonly props: infer Path }
        ? Path extends `${infer Block}.${string}`
          ? Block
          : Path
        : never)
    | (P[K] extends { readonly properties: infer Inner } ? FieldsOf<Inner> : never);
}[keyof P];

const table: PropertySpellings = spellings;

const blocks: ReadonlyArray<PropertySpellings> = [
  table,
  ...Object.values(table).flatMap(({ properties }) => (properties === undefined ? [] : [properties])),
];

describe('the table of spellings', () => {
  test('has the properties of a record, and names every field of a client', () => {
    const differences: readonly [
      Difference<keyof ClientRecord, keyof Table>,
      // The settings that are kept while OAuth is off have the properties of those that are in force.
      Difference<Exclude<keyof UserPoolClientFields, 'keptOAuth'>, FieldsOf<Table>>,
    ] = ['nothing', 'nothing'];
    expect(differences).toEqual(['nothing', 'nothing']);
  });

  test('does not take a property without the name of a tool', () => {
    const { terraform: _, ...incomplete } = spellings.ClientName;
    // @ts-expect-error Terraform's name is missing
    const spelling: PropertySpelling = incomplete;
    expect(spelling).not.toHaveProperty('terraform');
  });

  test.each(tools)('gives no two properties of a block the same name in %s', (tool) => {
    for (const block of blocks) {
      const names = Object.values(block).map((spelling) => spelling[tool]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('gives no two properties the same name, whichever blocks they are in', () => {
    const names = blocks.flatMap((block) => Object.keys(block));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('nameIn', () => {
  test('leaves a name alone that is no property', () => {
    expect(nameIn('terraform', 'Tags')).toBe('Tags');
    expect(nameIn('terraform', 'constructor')).toBe('constructor');
  });

  test('knows what only says where a client is', () => {
    expect(nameIn('terraform', 'UserPoolId')).toBe('user_pool_id');
  });
});

describe('spelledRecord', () => {
  test.each(tools)('renames every property of a record in %s, and drops none', (tool) => {
    const filled = (shape: object): object =>
      Object.fromEntries(
        Object.entries(shape).map(([name, kind]: [string, unknown]) => [
          name,
          typeof kind === 'object' && kind !== null ? filled(kind) : name,
        ]),
      );
    const named = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value).map(([name, inner]: [string, unknown]) => [
              nameIn(tool, name),
              named(inner),
            ]),
          )
        : value;
    const record = filled(recordShape);
    expect(spelledRecord(record, tool)).toEqual(named(record));
  });

  test('leaves a reference alone that stands for a whole block', () => {
    const rotation = reference('rotation');
    expect(spelledRecord({ RefreshTokenRotation: rotation }, 'terraform')).toEqual({
      refresh_token_rotation: rotation,
    });
  });
});
