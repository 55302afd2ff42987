import type { Fix, FixEdit } from '../issue/fix';
import type { DialectName, Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import type { SourceEdit } from '../issue/source-edit';
import { printText } from '../reference/text';
import { dialects } from './dialect';
import { flowOf } from './flow-of';
import { isOAuthBlock } from './print-edits';
import { valueInRecord } from './value-in-record';

/** The place of an issue in its source, and of every field. */
export interface Places {
  readonly path: Path;
  readonly placeOf: (field: Path) => Path;
}

/** An edit of the place of the issue itself. */
const here = (path: Path, edit: FixEdit, write: (value: unknown) => unknown): SourceEdit => {
  switch (edit.kind) {
    case 'set':
    case 'add':
      return { kind: edit.kind, path, value: write(edit.value) };
    case 'remove':
      return { kind: 'remove', path };
    case 'rename':
      return { kind: 'rename', path, key: edit.to };
  }
};

/** In props a string is in the file form, in which `${` begins a reference. */
const inProps = (value: unknown): unknown => (typeof value === 'string' ? printText(value) : value);

const ofProps = ({ path, placeOf }: Places, edit: FixEdit): ReadonlyArray<SourceEdit> => [
  here(edit.field === undefined ? path : placeOf(edit.field), edit, inProps),
];

const isItem = (path: Path): boolean => typeof path[path.length - 1] === 'number';

const ofFlow = (flow: string, place: Path, isOn: boolean): ReadonlyArray<SourceEdit> => {
  if (isItem(place) === isOn) return [];
  return [isOn ? { kind: 'add', path: place, value: flow } : { kind: 'remove', path: place }];
};

const ofRecord = ({ path, placeOf }: Places, edit: FixEdit): ReadonlyArray<SourceEdit> => {
  const { kind, field } = edit;
  if (field === undefined) return [here(path, edit, (value) => value)];
  if (kind === 'rename' || isOAuthBlock(field)) return [];
  const place = placeOf(field);
  const flow = flowOf(field);
  if (flow !== undefined) return ofFlow(flow, place, kind === 'set' && edit.value === true);
  return [here(place, edit, (value) => valueInRecord(field, value))];
};

const withPlaces = (dialect: DialectName, places: Places, fix: Fix): Fix => {
  if (fix.edits.length === 0) return fix;
  const ofEdit = dialects[dialect].propertyName === undefined ? ofProps : ofRecord;
  return Object.assign({}, fix, { inSource: fix.edits.flatMap((edit) => ofEdit(places, edit)) });
};

/**
 * The same issue, whose fixes say what they change in the source. It assigns, because V8 takes ten times longer to spread
 * an object and to replace one of its properties then.
 */
export const placed = (issue: Issue, dialect: DialectName, placeOf: Places['placeOf']): Issue => {
  const places: Places = { path: issue.path, placeOf };
  return Object.assign({}, issue, {
    dialect,
    fixes: issue.fixes.map((fix) => withPlaces(dialect, places, fix)),
  });
};
