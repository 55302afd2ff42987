import type { Path } from '../issue/path';
import { existenceErrorNames, oAuthFlowNames, rotationNames } from './value-names';

/** The service's names of the flows or grants that are on. */
const namesOn = (flows: unknown, names: Readonly<Record<string, string>>): ReadonlyArray<string> =>
  Object.entries(names).flatMap(([flow, name]) =>
    (flows as Readonly<Record<string, unknown>>)[flow] === true ? [name] : [],
  );

const oneOf = ([whenOn, whenOff]: readonly [string, string], isOn: unknown): string =>
  isOn === true ? whenOn : whenOff;

/** A value that a fix gives to a field, as the property of a record holds it. */
export const valueInRecord = (field: Path, value: unknown): unknown => {
  switch (field.join('.')) {
    case 'disableOAuth':
      return value !== true;
    case 'oAuth.flows':
    case 'keptOAuth.flows':
      return namesOn(value, oAuthFlowNames);
    case 'preventUserExistenceErrors':
      return oneOf(existenceErrorNames, value);
    case 'refreshTokenRotation':
      return oneOf(rotationNames, value);
    default:
      return value;
  }
};
