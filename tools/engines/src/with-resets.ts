/** What the service makes of settings that an update leaves out (API reference, UpdateUserPoolClient, read 2026-11-30). */
import { isPlainObject, spellings, type PropertySpelling, type PropertySpellings } from '@org/cognito-core';

type Settings = Readonly<Record<string, unknown>>;

/** The default of a setting. Where there is none, it is empty, which emulators keep when they are sent it. */
const defaultOf = ({ kind, serviceDefault, properties }: PropertySpelling): unknown => {
  if (properties !== undefined) return defaultsIn(properties, {});
  if (serviceDefault !== undefined) return serviceDefault;
  return kind === 'texts' ? [] : '';
};

const defaultsIn = (table: PropertySpellings, given: Settings): Settings =>
  Object.fromEntries(
    Object.entries(table)
      // An update has no such setting.
      .filter(([, { replaces }]) => !replaces)
      .map(([name, spelling]) => {
        const value = given[name];
        const isBlock = spelling.properties !== undefined && isPlainObject(value);
        return [name, isBlock ? defaultsIn(spelling.properties, value) : (value ?? defaultOf(spelling))];
      }),
  );

/** The table, but for the name: nobody has seen an update take it away. */
const { ClientName: _, ...resettable } = spellings;

/**
 * Settings of a client in which those that are absent have their defaults. The number and the unit of a lifetime have
 * defaults of their own.
 */
export const withResets = (settings: Settings): Settings => ({
  ...settings,
  ...defaultsIn(resettable, settings),
});
