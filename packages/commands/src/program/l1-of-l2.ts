import {
  inConstruct,
  isReference,
  isRegisteredProviders,
  partsOf,
  readProps,
  recordOfDraft,
  nameIn,
  type Path,
  type Text,
} from '@org/cognito-core';
import { clientData } from '../client/client-data';
import { placeOf } from '../client/place-of';
import { referenceNames } from '../client/reference-names';
import { settingNames } from '../client/setting-names';
import type { WrittenClient } from '../client/written-client';
import type { Span } from '../value/span';
import {
  known,
  list,
  object,
  open,
  text,
  type Written,
  type WrittenEntry,
  type WrittenObject,
} from '../value/written';

const names = settingNames('cdkL2');

/**
 * The settings of the resource that the CDK's own construct makes of its props, each at the word that it comes from; those
 * that the construct fills in stand where it is made. Of props that are not known as a whole nothing is known.
 */
export const l1OfL2 = ({ settings, span }: Pick<WrittenClient, 'settings' | 'span'>): WrittenObject => {
  const { data, perhaps } = clientData(settings, names, new Map(), referenceNames());
  if (perhaps.length > 0) return object([], span, false);
  const { fields, issues } = readProps(data);
  const record = recordOfDraft(fields);

  const placeIn = (path: Path): Span => {
    const issue = { code: '', severity: 'error', path, message: '', fixes: [] } as const;
    const inProps = inConstruct(record, issue)?.path;
    return (inProps && placeOf(settings, names, new Map(), inProps, false)) ?? span;
  };

  const writtenText = (value: Text, at: Span): Written =>
    text(
      partsOf(value).map((part) => (typeof part === 'string' ? part : { code: part.name })),
      at,
    );

  const written = (value: unknown, path: Path): Written => {
    const at = placeIn(path);
    if (isReference(value)) return open(value.name, at);
    if (Array.isArray(value))
      return list(
        value.map((item: unknown, index) => written(item, [...path, index])),
        at,
      );
    if (typeof value !== 'object' || value === null) return known(value as string | number | boolean, at);
    return '_tag' in value ? writtenText(value as Text, at) : objectOf(value, path, at);
  };

  const objectOf = (value: object, path: Path, at: Span): WrittenObject =>
    object(
      Object.entries(value).map(([property, inner]) => {
        const inside = [...path, property];
        return {
          key: nameIn('cdkL1', property),
          keySpan: placeIn(inside),
          value: written(inner, inside),
          isCertain: true,
        };
      }),
      at,
      issues.length === 0,
    );

  const { SupportedIdentityProviders: providers = [], ...others } = record;
  const entry = (property: string, value: Written): WrittenEntry => ({
    key: nameIn('cdkL1', property),
    keySpan: span,
    value,
    isCertain: true,
  });
  const { entries, isWhole } = objectOf(others, [], settings.span);
  // Where no provider is given, the construct takes those that the user pool has when it is made.
  const given = isRegisteredProviders(providers)
    ? open('the providers of the user pool', span)
    : written(providers, ['SupportedIdentityProviders']);
  return object(
    [
      entry('UserPoolId', open('the id of the user pool', span)),
      ...entries,
      entry('SupportedIdentityProviders', given),
    ],
    settings.span,
    isWhole,
  );
};
