/** What a tool writes of a client, as data that the codec of records takes: each open value is a reference by name. */
import { nameOfPlace, type Json } from '@org/cognito-cloudformation';
import {
  advice,
  printText,
  recordShape,
  reference,
  text,
  type Bindings,
  type Issue,
  type Path,
  type RecordShape,
} from '@org/cognito-core';
import { meaningOf, type Meaning } from './open-value';
import type { SourceCode } from './source-issue';
import { isValues, type Values } from './values';
import type { Vocabulary } from './vocabulary';

type Kind = RecordShape[string];

/** What became of the values of a client. Paths are in the words of the tool. */
interface ValuesForm {
  readonly form: Values;
  readonly references: Bindings<Json>;
  /** The references whose values the source hides. */
  readonly hidden: ReadonlyArray<string>;
  /** What no record knows, such as settings that the service got since. They are left out. */
  readonly unknown: ReadonlyArray<Issue>;
}

/**
 * Whether a tool writes a value for none. The service knows no empty string, list or object, and in its numbers 0 stands
 * for its default; it keeps an empty list of attributes as none at all, which lets the app read or write every one.
 */
const isNone = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  (typeof value === 'object' && meaningOf(value) === undefined && Object.keys(value).length === 0);

/** The one number that may be 0. */
const gracePeriod = 'RetryGracePeriodSeconds';

/** Nobody has misspelt what a tool writes, so no known name is offered in its place, and the client is read without it. */
const unknownKey = (path: Path): Issue => ({
  code: 'source-key-unknown' satisfies SourceCode,
  severity: 'warning',
  path,
  message: 'is not a known property of an app client, so it is left out',
  fixes: [advice('set it in another way, if the app client needs it')],
});

/** Reads the values of a client. */
export const valuesForm = (values: Values, vocabulary: Vocabulary): ValuesForm => {
  const references: { [name: string]: Json } = {};
  const hidden: Array<string> = [];
  const unknown: Array<Issue> = [];

  const openForm = ({ what, isHidden }: Meaning, place: Path): string => {
    const name = nameOfPlace(place);
    references[name] = what;
    if (isHidden) hidden.push(name);
    return printText(text`${reference(name)}`);
  };

  const valueForm = (value: unknown, kind: Kind, place: Path): unknown => {
    const open = meaningOf(value);
    if (open !== undefined) return openForm(open, place);
    if (typeof kind === 'object') return nestedForm(value, kind, place);
    if (Array.isArray(value))
      return value.map((item: unknown, index) => valueForm(item, 'text', [...place, index]));
    return typeof value === 'string' ? printText(value) : value;
  };

  const nestedForm = (value: unknown, shape: RecordShape, place: Path): unknown => {
    if (vocabulary.hasBlockArrays && Array.isArray(value) && value.length === 1) {
      return valueForm(value[0], shape, [...place, 0]);
    }
    return isValues(value) ? fieldsForm(value, shape, place, () => false) : value;
  };

  const fieldsForm = (
    fields: Values,
    shape: RecordShape,
    place: Path,
    setAside: Vocabulary['setAside'],
  ): Values => {
    const properties = new Map(Object.keys(shape).map((property) => [vocabulary.nameOf(property), property]));
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => {
        const property = properties.get(key);
        if (setAside(key) || (isNone(value) && !(property === gracePeriod && value === 0))) return [];
        if (property === undefined) {
          unknown.push(unknownKey([...place, key]));
          return [];
        }
        const form = valueForm(value, shape[property] as Kind, [...place, key]);
        return isNone(form) && form !== 0 ? [] : [[property, form]];
      }),
    );
  };

  return { form: fieldsForm(values, recordShape, [], vocabulary.setAside), references, hidden, unknown };
};
