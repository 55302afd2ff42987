import { ClientAttribute, type Path } from '@org/cognito-core';
import { ClientAttributes, type StandardAttributesMask } from 'aws-cdk-lib/aws-cognito';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { expressAll, inexpressible, type Expressed } from './expressed';

/** The construct has the same names, except `sub`. */
const { sub, custom, ...standard } = ClientAttribute;

const maskNames = new Map(
  Object.entries(standard).map(([name, attribute]): [string, keyof StandardAttributesMask] => [
    attribute,
    name as keyof typeof standard,
  ]),
);

const expressAttribute = (
  attribute: string,
  path: Path,
): Expressed<(list: ClientAttributes) => ClientAttributes> => {
  const name = maskNames.get(attribute);
  if (name !== undefined) return E.right((list) => list.withStandardAttributes({ [name]: true }));
  return attribute.startsWith(custom(''))
    ? E.right((list) => list.withCustomAttributes(attribute))
    : inexpressible(
        'cdk-attribute',
        path,
        'is not a standard attribute that the construct knows, and does not begin with `custom:`',
        'take it out',
      );
};

/** Attributes as the construct has them. It adds `custom:` to every custom name that does not begin with it. */
export const toClientAttributes = (
  attributes: ReadonlyArray<string>,
  path: Path,
): Expressed<ClientAttributes> =>
  pipe(
    expressAll(attributes.map((attribute, index) => expressAttribute(attribute, [...path, index]))),
    E.map((additions) => additions.reduce((list, add) => add(list), new ClientAttributes())),
  );
