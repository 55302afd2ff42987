/** The props of a client in the words of the core. */
import {
  ClientAttribute,
  isReference,
  OAuthScope,
  printText,
  UserPoolClientIdentityProvider,
  type Reference,
  type Text,
} from '@org/cognito-core';
import { code, list, object, plain, value, type Code } from './code';
import { flagOf, type Words } from './construct-props';
import { stringLiteral } from './escaped';
import { templateLiteral } from './template-literal';

const core = '@org/cognito-core';

const reference = ({ name }: Reference): Code => code`${value(core, 'reference')}(${stringLiteral(name)})`;

const template = templateLiteral(value(core, 'text'), reference);

const textOf = (text: Text): Code =>
  typeof text === 'string' ? plain(stringLiteral(printText(text))) : template(text);

/** A text, by the name that a constant of the core has for it. */
const named =
  (constants: string, names: Readonly<Record<string, unknown>>) =>
  (text: Text): Code => {
    const [name] = Object.entries(names).find(([, known]) => known === text) ?? [];
    return name === undefined ? textOf(text) : code`${value(core, constants)}.${name}`;
  };

const attribute = named('ClientAttribute', ClientAttribute);

/** The props of a client in the words of the core. */
export const coreWords: Words = {
  text: textOf,
  flag: reference,
  texts: reference,
  duration: (unit, amount) =>
    code`${value(core, 'Duration')}.${unit}(${isReference(amount) ? reference(amount) : String(amount)})`,
  scope: named('OAuthScope', OAuthScope),
  provider: named('UserPoolClientIdentityProvider', UserPoolClientIdentityProvider),
  attributes: (names) => list(names.map(attribute)),
  analytics: ({ shareUserData, ...texts }) =>
    object([
      ...Object.entries(texts).map(([field, text]) => [field, textOf(text)] as const),
      ['shareUserData', shareUserData === undefined ? undefined : flagOf(shareUserData, coreWords)],
    ]),
  authFlows: (on, refreshToken) =>
    object([
      ...on.map((flow) => [flow, plain('true')] as const),
      ['refreshToken', refreshToken === undefined ? undefined : plain(String(refreshToken))],
    ]),
};
