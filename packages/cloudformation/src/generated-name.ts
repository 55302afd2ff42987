import type { Issue } from '@org/cognito-core';
import { isNoValue } from './evaluate/file-form';
import type { JsonObject } from './json';
import { templateIssue } from './template-rules';

const longestName = 128;

/** What CloudFormation puts behind the logical id: a hyphen and 12 characters. */
const addedCharacters = 13;

/** The longest logical id from which CloudFormation makes a name that the service accepts. */
export const longestNamingId = longestName - addedCharacters;

/** What is wrong with the name that CloudFormation makes for a client without a name. */
export const generatedNameIssues = (
  logicalId: string,
  { ClientName: name }: JsonObject,
): ReadonlyArray<Issue> =>
  (name === undefined || isNoValue(name)) && logicalId.length > longestNamingId
    ? [
        templateIssue(
          'client-name-generated',
          ['ClientName'],
          `is left out, and the name that CloudFormation makes of the logical id has ${logicalId.length + addedCharacters} characters, but may have ${longestName}`,
          'give the client a name, or shorten its logical id',
        ),
      ]
    : [];
