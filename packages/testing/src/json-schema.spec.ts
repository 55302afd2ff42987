/** The laws of the JSON Schemas, with ajv as the judge, in its strict mode. */
import { validate } from '@org/cognito-core';
import {
  configurationSchema,
  lintSettingsSchema,
  poolContextSchema,
  propsSchema,
  type JsonSchema,
} from '@org/cognito-core/schema';
import Ajv2020 from 'ajv/dist/2020';
import * as fc from 'fast-check';
import { inFileForm } from '../fixtures/file-form';
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
