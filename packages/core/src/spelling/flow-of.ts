import type { Path } from '../issue/path';
import { authFlowNames, oAuthFlowNames } from './value-names';

const namesIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  authFlows: authFlowNames,
  'oAuth.flows': oAuthFlowNames,
  'keptOAuth.flows': oAuthFlowNames,
};

/**
 * The service's name for the flow or the grant that is a part of a field, such as `code` for
 * `oAuth.flows.authorizationCodeGrant`; `undefined` for any other field.
 */
export const flowOf = (field: Path): string | undefined =>
  namesIn[field.slice(0, -1).join('.')]?.[String(field[field.length - 1])];
