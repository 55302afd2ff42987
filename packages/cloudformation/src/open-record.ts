/**
 * Opens what depends on an open value. A template may leave open any part of a value, and the core decides about some
 * values only as a whole: a list of flows, a lifetime with its unit, the OAuth settings with their flag.
 */
import {
  isReference,
  isTextTemplate,
  referencesOf,
  type ClientRecord,
  type Reference,
} from '@org/cognito-core';

type Properties = Readonly<Partial<Record<keyof ClientRecord, unknown>>>;

const firstReference = (value: unknown): Reference | undefined =>
  isTextTemplate(value) ? referencesOf(value)[0] : undefined;

/** A list of which one item is open may hold any flow. */
const openFlows = (record: ClientRecord): Properties =>
  Object.fromEntries(
    (['ExplicitAuthFlows', 'AllowedOAuthFlows'] as const).flatMap((property) => {
      const flows: unknown = record[property];
      const open = Array.isArray(flows)
        ? flows.map(firstReference).find((found) => found !== undefined)
        : undefined;
      return open === undefined ? [] : [[property, open]];
    }),
  );

/** A number whose unit is open may be any lifetime. */
const openLifetimes = ({ TokenValidityUnits: units, ...record }: ClientRecord): Properties => {
  if (units === undefined || isReference(units)) return {};
  const open = Object.entries(units).flatMap(([token, unit]) => {
    const found = firstReference(unit);
    return found === undefined ? [] : [[token, found] as const];
  });
  const known = Object.fromEntries(
    Object.entries(units).filter(([token]) => !open.some(([other]) => other === token)),
  );
  return {
    ...(open.length > 0 && { TokenValidityUnits: known }),
    ...Object.fromEntries(
      open.flatMap(([token, found]) => {
        const property = `${token}Validity` as keyof typeof record;
        return record[property] === undefined ? [] : [[property, found]];
      }),
    ),
  };
};

/** While nobody knows whether OAuth is on, nobody misses its settings. */
const openSettings = ({ AllowedOAuthFlowsUserPoolClient: isOn }: ClientRecord): Properties =>
  isReference(isOn) ? { AllowedOAuthFlows: isOn, AllowedOAuthScopes: isOn, CallbackURLs: isOn } : {};

/** A record in which everything is open that an open value may still change. */
export const openRecord = (record: ClientRecord): ClientRecord =>
  ({
    ...openSettings(record),
    ...record,
    ...openFlows(record),
    ...openLifetimes(record),
  }) as ClientRecord;
