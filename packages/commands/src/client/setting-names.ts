/** What the settings of a client are called where it is written, and in the data that rules read. */
import {
  dialects,
  placeSpellings,
  spellings,
  type PropertySpelling,
  type PropertySpellings,
} from '@org/cognito-core';
import type { WrittenDialect } from './written-client';

/** A setting, by the name that it has in data. A block has settings in it. */
export interface SettingName {
  readonly name: string;
  readonly inner?: SettingNames;
}

/** Settings by the names that they are written with. */
export type SettingNames = ReadonlyMap<string, SettingName>;

/** No names, where there is no block. */
export const noNames: SettingNames = new Map();

const table: PropertySpellings = spellings;

const inRecord = (properties: PropertySpellings, nameOf: (property: string) => string): SettingNames =>
  new Map(
    Object.entries(properties).map(([name, { properties: inner }]: [string, PropertySpelling]) => [
      nameOf(name),
      inner === undefined ? { name } : { name, inner: inRecord(inner, nameOf) },
    ]),
  );

/** The props, of which those of OAuth are in a block. What no property of a record is called after is added. */
const inProps = (): SettingNames => {
  const names = new Map<string, SettingName>([['disableOAuth', { name: 'disableOAuth' }]]);
  const addTo = (
    level: Map<string, SettingName>,
    [first, ...rest]: readonly [string, ...ReadonlyArray<string>],
  ): void => {
    const known = level.get(first);
    const [next, ...others] = rest;
    if (next === undefined) {
      level.set(first, known ?? { name: first });
      return;
    }
    const inner = new Map(known?.inner);
    addTo(inner, [next, ...others]);
    level.set(first, { name: first, inner });
  };
  const addAll = (properties: PropertySpellings): void => {
    for (const { props, properties: inner } of Object.values(properties)) {
      if (props !== undefined) addTo(names, props.split('.') as [string]);
      if (inner !== undefined) addAll(inner);
    }
  };
  addAll(table);
  return names;
};

const namesOf = (dialect: WrittenDialect): SettingNames => {
  const { propertyName } = dialects[dialect];
  return propertyName === undefined ? inProps() : inRecord(table, propertyName);
};

const known = new Map<WrittenDialect, SettingNames>();

/** The settings by what a dialect calls them. */
export const settingNames = (dialect: WrittenDialect): SettingNames => {
  const names = known.get(dialect) ?? namesOf(dialect);
  known.set(dialect, names);
  return names;
};

/** What a dialect calls a property of a record, unless it has other settings. */
export const settingName = (dialect: WrittenDialect, property: string): string =>
  dialects[dialect].propertyName?.(property) ?? property;

/** The names by which a dialect says which client in which user pool is meant, by those of the service. */
export const placeNames = (
  dialect: WrittenDialect,
): Readonly<Record<keyof typeof placeSpellings, string>> => ({
  UserPoolId: dialect === 'cdkL2' ? placeSpellings.UserPoolId.cdkL2 : settingName(dialect, 'UserPoolId'),
  ClientId: settingName(dialect, 'ClientId'),
  ClientSecret: settingName(dialect, 'ClientSecret'),
});
