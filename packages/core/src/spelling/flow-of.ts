import type { Path } from '../issue/path';
import { authFlowNames, oAuthFlowNames } from './value-names';

const nameIn = (names: Readonly<Record<string, string>>, key: Path[number]): string | undefined =>
  typeof key === 'string' && Object.hasOwn(names, key) ? names[key] : undefined;

/**
 * The service's name for the flow or the grant that is a part of a field, such as `code` for
 * `oAuth.flows.authorizationCodeGrant`; `undefined` for any other field.
 */
export const flowOf = ([block, ...rest]: Path): string | undefined => {
  if (block === 'authFlows') return rest.length === 1 ? nameIn(authFlowNames, rest[0] as string) : undefined;
  const [setting, grant] = rest;
  return (block === 'oAuth' || block === 'keptOAuth') && setting === 'flows' && grant !== undefined
    ? nameIn(oAuthFlowNames, grant)
    : undefined;
};
