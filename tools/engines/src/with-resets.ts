/** What the service makes of settings that an update leaves out (API reference, UpdateUserPoolClient, read 2026-11-30). */
import { isPlainObject, spellings, type PropertySpelling, type PropertySpellings } from '@org/cognito-core';

type Settings = Readonly<Record<string, unknown>>;

/** A block with the defaults of what it lacks. Other values of a block go together, and are there or not. */
const blockOf = (properties: PropertySpellings, given: unknown): Settings => ({
  ...Object.fromEntries(
    Object.entries(properties).flatMap(([name, { serviceDefault }]) =>
      serviceDefault === undefined ? [] : [[name, serviceDefault]],
    ),
  ),
  ...(isPlainObject(given) && given),
});

/** The value of a setting, or its default. Where there is none, it is empty, which emulators keep when they are sent it. */
const valueOf = ({ kind, serviceDefault, properties }: PropertySpelling, given: unknown): unknown => {
  if (properties !== undefined) return blockOf(properties, given);
  return given ?? serviceDefault ?? (kind === 'texts' ? [] : '');
};

/** What an update can reset: nobody has seen one take a name away, and it has no setting that replaces a client. */
const resettable = Object.entries<PropertySpelling>(spellings).filter(
  ([name, { replaces }]) => !replaces && name !== ('ClientName' satisfies keyof typeof spellings),
);

/**
 * Settings of a client in which those that are absent have their defaults. The number and the unit of a lifetime have
 * defaults of their own.
 */
export const withResets = (settings: Settings): Settings => ({
  ...settings,
  ...Object.fromEntries(resettable.map(([name, spelling]) => [name, valueOf(spelling, settings[name])])),
});
