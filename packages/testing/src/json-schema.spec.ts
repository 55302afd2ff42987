/** The laws of the JSON Schemas, with ajv as the judge, in its strict mode. */
import { decodeConfiguration, decodeLintSettings, decodePoolContext, validate } from '@org/cognito-core';
import {
  configurationSchema,
  configurationStructure,
  lintSettingsSchema,
  lintSettingsStructure,
  poolContextSchema,
  poolContextStructure,
  propsSchema,
  type JsonSchema,
  type StructStructure,
} from '@org/cognito-core/schema';
import Ajv2020 from 'ajv/dist/2020';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { inFileForm } from '../fixtures/file-form';
import { valuesOf } from '../fixtures/values-of';
import { difference } from './difference';
import { withFault } from './fault';
import { runs } from './runs';
import { shapeFaults } from './shape-faults';
import { validProps } from './valid-props';

const ajv = new Ajv2020({ strict: true, allErrors: true });

/** The places of what a schema says of a value, as paths. */
const placesBy = (schema: JsonSchema) => {
  const isValid = ajv.compile(schema);
  return (value: unknown): ReadonlyArray<string> =>
    isValid(value)
      ? []
      : (isValid.errors ?? []).map(({ instancePath, params }) => {
          const key: unknown = params['additionalProperty'];
          return typeof key === 'string' ? `${instancePath}/${key}` : instancePath;
        });
};

const placesInProps = placesBy(propsSchema);

const pointer = (path: ReadonlyArray<string | number>): string => path.map((key) => `/${key}`).join('');

test.each([
  ['props', propsSchema],
  ['facts about a user pool', poolContextSchema],
  ['a configuration', configurationSchema],
  ['settings for issues', lintSettingsSchema],
])('the schema of %s is one of its draft', (_, schema) => {
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});

test('props that make a client are valid by the schema', () => {
  fc.assert(
    fc.property(validProps(), (props) => {
      expect(placesInProps(inFileForm(props))).toEqual([]);
    }),
    { numRuns: runs() },
  );
});

/** The mistakes in single values that no schema says, each with the reason. */
const unsaid: Readonly<Record<string, string>> = {
  'output-in-text':
    'a program writes such a text, and a file has it only by accident: as a text it is well-formed',
  'scopes-max': 'the limit counts each scope once, and openid even where it is only implied',
  'token-whole-units': 'whether a fraction of an hour is whole seconds depends on how numbers are rounded',
  'value-unreadable': 'whatever is in a file can be read',
};

const isInFile = (value: unknown): boolean => {
  const written: unknown = JSON.stringify(value);
  return typeof written === 'string' && difference(JSON.parse(written), value) === undefined;
};

test('what is wrong with a single value is invalid by the schema, at the same place', () => {
  fc.assert(
    fc.property(validProps(), fc.oneof(...shapeFaults), (props, planted) => {
      fc.pre(unsaid[planted.code] === undefined);
      const faulty = inFileForm(withFault({ ...props }, planted));
      fc.pre(isInFile(faulty));
      const places = placesInProps(faulty);
      const told = validate(faulty)
        .issues.filter(({ code }) => code === planted.code)
        .map(({ path }) => pointer(path));
      expect(told.filter((place) => !places.includes(place))).toEqual([]);
      expect(told).not.toEqual([]);
    }),
    { numRuns: runs() },
  );
});

test.each([
  ['OAuth settings while OAuth is off', { disableOAuth: true, oAuth: {} }],
  ['kept settings while OAuth is on', { keptOAuth: {} }],
  [
    'client credentials beside another grant',
    { oAuth: { flows: { clientCredentials: true, implicitCodeGrant: true } } },
  ],
  ['half of a Pinpoint project', { analytics: { applicationId: '0a' } }],
])('the schema of props refuses %s', (_, props) => {
  expect(validate(props).client).toBeUndefined();
  expect(placesInProps(props)).not.toEqual([]);
});

describe.each<[string, StructStructure, JsonSchema, (value: unknown) => E.Either<unknown, unknown>]>([
  ['facts about a user pool', poolContextStructure, poolContextSchema, decodePoolContext],
  ['configurations', configurationStructure, configurationSchema, decodeConfiguration],
  ['settings for issues', lintSettingsStructure, lintSettingsSchema, decodeLintSettings],
])('%s', (_, structure, schema, decode) => {
  const places = placesBy(schema);
  const values = valuesOf(structure) as fc.Arbitrary<object>;

  test('are valid by the schema if they have its structure', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(E.isRight(decode(value))).toBe(true);
        expect(places(value)).toEqual([]);
      }),
      { numRuns: runs() },
    );
  });

  test('are valid by the schema if and only if they can be read', () => {
    const keys = fc.constantFrom(...Object.keys(structure.fields), 'other');
    fc.assert(
      fc.property(values, keys, fc.jsonValue({ maxDepth: 2 }), (value, key, replacement) => {
        const changed = { ...value, [key]: replacement };
        expect(places(changed).length === 0).toBe(E.isRight(decode(changed)));
      }),
      { numRuns: runs() },
    );
  });
});
