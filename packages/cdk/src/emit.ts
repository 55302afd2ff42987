import {
  bindRecord,
  spelledRecord,
  type Bindings,
  type ClientRecord,
  type spellings,
} from '@org/cognito-core';
import type { CfnUserPoolClientProps } from 'aws-cdk-lib/aws-cognito';
import { bindTo, type ReferenceValue } from './bind';

/** Props, if the names are exactly the names of these props. */
type PropsNamed<Props, Names extends keyof Props> = [keyof Props] extends [Names] ? Props : never;

/**
 * The props of `CfnUserPoolClient` without the user pool. It does not compile if the CDK has other properties than the
 * table of spellings.
 */
export type ResourceProps = PropsNamed<
  Omit<CfnUserPoolClientProps, 'userPoolId'>,
  (typeof spellings)[keyof typeof spellings]['cdkL1']
>;

/** Writes a record as the props of a `CfnUserPoolClient`, without the user pool. */
export const emit = (record: ClientRecord, bindings: Bindings<ReferenceValue>): ResourceProps =>
  bindRecord(spelledRecord(record, 'cdkL1'), bindTo(bindings));
