/** The settings of resources, which are written in the words of the service: L1 constructs of the CDK, resources of Pulumi. */
import { ClientAttribute, OAuthScope, UserPoolClientIdentityProvider } from '@org/cognito-core';
import { choice, spreadObject, spreadsOf } from '../value/objects';
import { libraryName, originOf } from '../value/trace';
import { known, list, type Written, type WrittenObject } from '../value/written';
import { settingsIn, withCamelKeys } from './arguments';
import { cdkName } from './cdk-names';

const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  OAuthScope,
  UserPoolClientIdentityProvider,
  ClientAttribute,
};

/** A word of the service that a constant of the CDK holds, as in `OAuthScope.OPENID.scopeName`. */
const wordIn = (value: Written): string | undefined => {
  const [owner = '', constant = '', member] = cdkName('cognito', value)?.split('.') ?? [];
  const word = words[owner]?.[constant];
  return typeof word === 'string' && (member === 'scopeName' || member === 'name') ? word : undefined;
};

/** The object that the arguments of a class make, as in Python's `UserPoolClientTokenValidityUnitsArgs(…)`. */
const argumentsObject = (value: Written): WrittenObject | undefined => {
  const origin = originOf(value);
  if (origin?.kind !== 'made' || origin.call.callee.kind !== 'name') return undefined;
  const name = libraryName(origin.call.callee.value)?.path.at(-1);
  return /(?:Args|Property|Props)$/.test(name ?? '') && origin.call.named !== undefined
    ? { ...settingsIn(origin.call, 0), span: origin.call.span }
    : undefined;
};

/** A value with plain words in place of constants of the CDK. */
export const resourceValue = (value: Written): Written => {
  switch (value.kind) {
    case 'choice':
      return choice(value.branches.map(resourceValue), value.span);
    case 'list':
      return list(value.items.map(resourceValue), value.span, value.isWhole);
    case 'object':
      return resourceSettings(value);
    case 'open': {
      const word = wordIn(value);
      if (word !== undefined) return known(word, value.span);
      const made = argumentsObject(value);
      return made === undefined ? value : resourceSettings(made);
    }
    default:
      return value;
  }
};

/** Settings with keys as JavaScript has them, and with plain values. */
export const resourceSettings = (value: WrittenObject): WrittenObject => {
  const { entries, span, isWhole } = withCamelKeys(value);
  return spreadObject(
    entries.map((entry) => ({ ...entry, value: resourceValue(entry.value) })),
    span,
    isWhole,
    spreadsOf(value),
  );
};

/** The settings in an argument, if it is an object or makes one. */
export const settingsOf = (value: Written): WrittenObject | undefined =>
  value.kind === 'object' ? value : argumentsObject(value);
