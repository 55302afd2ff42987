/** The `UserPoolId` of a client, which is not part of a record. */
import { isUserPoolId, type Issue } from '@org/cognito-core';
import { isNoValue } from './evaluate/file-form';
import { callOf } from './intrinsic';
import type { JsonObject } from './json';
import { literalText } from './evaluate/literal-text';
import { templateIssue } from './template-rules';

const path = ['UserPoolId'];

/** What is wrong with the `UserPoolId` among the properties of a client. */
export const userPoolIdIssues = ({ UserPoolId: userPoolId }: JsonObject): ReadonlyArray<Issue> => {
  if (userPoolId === undefined || isNoValue(userPoolId)) {
    return [
      templateIssue(
        'user-pool-id-required',
        path,
        'is missing',
        'name the user pool, such as by a Ref to it',
      ),
    ];
  }
  const isText = typeof userPoolId !== 'object' || callOf(userPoolId) !== undefined;
  const id = isText ? literalText(userPoolId) : '';
  return id === undefined || isUserPoolId(id)
    ? []
    : [
        templateIssue(
          'user-pool-id-format',
          path,
          'is not the id of a user pool',
          'give an id such as eu-west-1_AbCdEf123, or a Ref to the user pool',
        ),
      ];
};
