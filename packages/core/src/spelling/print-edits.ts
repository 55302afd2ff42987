import type { FixEdit } from '../issue/fix';
import { listed } from '../issue/message';
import type { Path } from '../issue/path';
import type { Dialect } from './dialect';
import { flowOf } from './flow-of';
import { printSetting, printValue } from './notation';
import { isReplacing, recordPath } from './record-path';
import { valueInRecord } from './value-in-record';

/** The last name in a path; an item of an array is called by its array. */
const lastName = (path: Path): string => path.filter((key) => typeof key === 'string').at(-1) as string;

/** What a dialect calls a field, or a part of one. Where flows are items of arrays, a flow is called by its item. */
export const fieldName = ({ propertyName, fieldPath }: Dialect, field: Path): string =>
  propertyName === undefined
    ? lastName(fieldPath?.(field) ?? field)
    : (flowOf(field) ?? propertyName(lastName(recordPath(field))));

/** Whether a field is a whole block of OAuth settings. */
export const isOAuthBlock = (field: Path): boolean =>
  field.length === 1 && (field[0] === 'oAuth' || field[0] === 'keptOAuth');

const settingOf = (dialect: Dialect, field: Path, value: unknown): string => {
  const { notation, propertyName } = dialect;
  if (propertyName === undefined) return printSetting(notation, fieldName(dialect, field), value);
  const names = recordPath(field).map((key) => propertyName(String(key)));
  const written = names.reduceRight<unknown>(
    (inner, name, index) => (index === 0 ? inner : { [name]: inner }),
    valueInRecord(field, value),
  );
  return printSetting(notation, names[0] as string, written);
};

/** An edit in words: what to do, and with what. */
type Told = readonly [verb: string, object: string];

const tellHere = ({ notation, propertyName }: Dialect, edit: FixEdit): Told => {
  switch (edit.kind) {
    case 'set':
      return ['write', printValue(notation, edit.value)];
    case 'remove':
      return ['take', 'it out'];
    case 'rename':
      return ['write', propertyName === undefined ? edit.to : propertyName(edit.to)];
    case 'add':
      return ['add', printValue(notation, edit.value)];
  }
};

const tellField = (dialect: Dialect, edit: FixEdit, field: Path): ReadonlyArray<Told> => {
  const { notation, propertyName } = dialect;
  const name = `\`${fieldName(dialect, field)}\``;
  // A record has no blocks of OAuth settings.
  if (propertyName !== undefined && isOAuthBlock(field)) return [];
  switch (edit.kind) {
    case 'set': {
      if (propertyName !== undefined && flowOf(field) !== undefined) {
        const list = propertyName(lastName(recordPath(field)));
        return [edit.value === true ? ['add', `${name} to \`${list}\``] : ['take out', name]];
      }
      const setting = `\`${settingOf(dialect, field, edit.value)}\``;
      return [
        ['write', isReplacing(field) ? `${setting}, which replaces a client that is deployed` : setting],
      ];
    }
    case 'remove':
      return [['take out', name]];
    case 'rename':
      return [['write', `\`${edit.to}\` in place of ${name}`]];
    case 'add':
      return [['add', `${printValue(notation, edit.value)} to ${name}`]];
  }
};

const inSentence = (objects: ReadonlyArray<string>): string => listed(objects).join('');

const passwordOfUrl = /^([a-z][a-z0-9+.-]*:\/\/)[^/?#\\@:]*:[^/?#\\]*@/i;

const secret = /(secret[\p{L}\p{N}_$.-]*["']?\s*[:=]\s*).+/iu;

/** An edit as it may be shown: without a password in a URL and its user name, and without what is called a secret. */
const shown = (edit: FixEdit): FixEdit =>
  (edit.kind === 'set' || edit.kind === 'add') && typeof edit.value === 'string'
    ? { ...edit, value: edit.value.replace(passwordOfUrl, '$1***@').replace(secret, '$1***') }
    : edit;

/** What some edits do in a dialect, in the imperative. What changes nothing there is left out. */
export const printEdits = (dialect: Dialect, edits: ReadonlyArray<FixEdit>): string => {
  const objectsOf = new Map<string, Array<string>>();
  for (const edit of edits.map(shown)) {
    const told = edit.field === undefined ? [tellHere(dialect, edit)] : tellField(dialect, edit, edit.field);
    for (const [verb, object] of told) objectsOf.set(verb, [...(objectsOf.get(verb) ?? []), object]);
  }
  return inSentence([...objectsOf].map(([verb, objects]) => `${verb} ${inSentence(objects)}`));
};
