/**
 * Reads the properties of a synthesised resource, whoever made it, back into a record.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`
 */
import { readBack as readProperties, type Json, type ReadBack } from '@org/cognito-cloudformation';
import type { Bindings, Issue } from '@org/cognito-core';
import { Stack } from 'aws-cdk-lib';
import type { Either } from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { ReferenceValue } from './bind';

/**
 * Reads the properties of an `AWS::Cognito::UserPoolClient` from a synthesised template. Each intrinsic function
 * becomes a reference. A function that is bound already keeps the name that it is bound to; any other gets its name in
 * `Fn::Sub`, or a name made from its place. The left side lists what a record cannot hold, so that nothing is lost.
 *
 * @param bindings What references are bound to already, as the template of their own stack has it.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { App, Aws, aws_cognito as cognito, Stack } from 'aws-cdk-lib';
 * import { Template } from 'aws-cdk-lib/assertions';
 * import { reference, text } from '@org/cognito-core';
 * import { readBack } from '@org/cognito-cdk';
 *
 * const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Web');
 * new cognito.CfnUserPoolClient(stack, 'Client', { userPoolId: 'eu-west-1_abc', clientName: `web-${Aws.REGION}` });
 * const [client] = Object.values(Template.fromStack(stack).findResources('AWS::Cognito::UserPoolClient'));
 *
 * const read = readBack(client?.['Properties'], { region: Aws.REGION });
 * assert.deepStrictEqual(E.isRight(read) && read.right.record, { ClientName: text`web-${reference('region')}` });
 */
export const readBack = (
  properties: unknown,
  bindings: Bindings<ReferenceValue> = {},
): Either<ReadonlyNonEmptyArray<Issue>, ReadBack> =>
  readProperties(properties, new Stack().resolve(bindings) as Bindings<Json>);
