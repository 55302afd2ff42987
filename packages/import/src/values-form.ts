/** What a tool writes of a client, as data that the codec of records takes: each open value is a reference by name. */
import { nameOfPlace, type Json } from '@org/cognito-cloudformation';
import {
  advice,
  nearestName,
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
import { isValues, type Values } from './values';
import type { Vocabulary } from './vocabulary';

type Kind = RecordShape[string];

/** What became of the values of a client. Paths are in the words of the tool. */
interface ValuesForm {
  readonly form: Values;
  readonly references: Bindings<Json>;
  /** The references whose values the source hides. */
  readonly hidden: ReadonlyArray<string>;
  /** What no record knows. */
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

const unknownKey = (path: Path, known: ReadonlyArray<string>): Issue => {
  const nearest = nearestName(String(path[path.length - 1]), known);
  return {
    code: 'unknown-key',
    severity: 'error',
    path,
    message: 'is not a known property of an app client',
    fixes: [
      advice(
        nearest === undefined
          ? 'remove it from a copy of the source, if the app client can do without it'
          : `write ${nearest}`,
      ),
    ],
  };
};

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
          unknown.push(unknownKey([...place, key], [...properties.keys()]));
          return [];
        }
        const form = valueForm(value, shape[property] as Kind, [...place, key]);
        return isNone(form) && form !== 0 ? [] : [[property, form]];
      }),
    );
  };

  return { form: fieldsForm(values, recordShape, [], vocabulary.setAside), references, hidden, unknown };
};
