import { registrationFlows, type DynamicClientRegistration } from '@org/cognito-core';
import { isNoValue } from './evaluate/file-form';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalFlag, literalItems, literalObject } from './evaluate/literal-values';
import type { Json, JsonObject } from './json';

const namesIn = (list: Json): ReadonlyArray<string> | undefined => {
  const items = literalItems(list);
  return items && eachItem(items, literalText);
};

/** What each property says; `undefined` where it is open. What else a configuration has is not read. */
const readers: Readonly<Record<string, (value: Json) => DynamicClientRegistration | undefined>> = {
  EnableStatus: (value) => {
    const status = literalText(value);
    return status === undefined ? undefined : { enabled: status === 'ENABLED' };
  },
  OpenDcrEnabled: (value) => {
    const open = literalFlag(value);
    return open === undefined ? undefined : { open };
  },
  AuthenticatedGrantTypes: (value) => {
    const names = namesIn(value);
    return names && { authenticatedFlows: registrationFlows(names) };
  },
  OpenDcrGrantTypes: (value) => {
    const names = namesIn(value);
    return names && { openFlows: registrationFlows(names) };
  },
  AllowedScopes: (value) => {
    const allowedScopes = namesIn(value);
    return allowedScopes && { allowedScopes };
  },
};

const partIn = (name: string, value: Json): DynamicClientRegistration | undefined => {
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  return reader === undefined || isNoValue(value) ? {} : reader(value);
};

/** Whether apps can register app clients by the properties of their user pool, if all of it is known. */
export const registrationIn = ({
  DcrConfiguration: written,
}: JsonObject): DynamicClientRegistration | undefined => {
  if (written === undefined || isNoValue(written)) return {};
  const config = literalObject(written);
  const parts = config && eachItem(Object.entries(config), ([name, value]) => partIn(name, value));
  // A configuration that does not say whether registration is on turns it on.
  return parts?.reduce((all, part) => ({ ...all, ...part }), { enabled: true });
};
