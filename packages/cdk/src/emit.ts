import {
  bindRecord,
  isReference,
  recordShape,
  type Bindings,
  type ClientRecord,
  type RecordShape,
} from '@org/cognito-core';
import type { CfnUserPoolClientProps } from 'aws-cdk-lib/aws-cognito';
import { bindTo, type ReferenceValue } from './bind';

/** The names that the CDK does not make of the service's by a small first letter alone. */
const irregular = {
  CallbackURLs: 'callbackUrLs',
  LogoutURLs: 'logoutUrLs',
  DefaultRedirectURI: 'defaultRedirectUri',
} as const;

type PropName<P extends string> = P extends keyof typeof irregular ? (typeof irregular)[P] : Uncapitalize<P>;

/** Props, if the names are theirs and none is missing. */
type PropsNamed<Props, Names extends keyof Props> = [keyof Props] extends [Names] ? Props : never;

/** The props of `CfnUserPoolClient` without the user pool. Does not compile where the CDK knows other properties. */
export type ResourceProps = PropsNamed<
  Omit<CfnUserPoolClientProps, 'userPoolId'>,
  PropName<keyof ClientRecord>
>;

const propName = (property: string): string =>
  Object.hasOwn(irregular, property)
    ? irregular[property as keyof typeof irregular]
    : property.charAt(0).toLowerCase() + property.slice(1);

const named = (record: object, shape: RecordShape): object =>
  Object.fromEntries(
    Object.entries(record).map(([property, value]: [string, unknown]) => {
      const inner = shape[property];
      const isNested = typeof inner === 'object' && !isReference(value);
      return [propName(property), isNested ? named(value as object, inner) : value];
    }),
  );

/** Writes a record as the props of a `CfnUserPoolClient`, without the user pool. */
export const emit = (record: ClientRecord, bindings: Bindings<ReferenceValue>): ResourceProps =>
  bindRecord(named(record, recordShape), bindTo(bindings));
