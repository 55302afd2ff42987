import { advice, type Issue } from '@org/cognito-core';
import type { Declarations } from './evaluate/declarations';

/**
 * The same issue; at the type of a parameter where that is the mistake, and not the default, since no other value would
 * fit either.
 *
 * @param isAnyValue Whether the issue is there whatever value the deployment gives.
 */
export const atParameterType = (issue: Issue, isAnyValue: boolean, { parameters }: Declarations): Issue => {
  const [section, name, key] = issue.path;
  if (issue.code !== 'value-type' || !isAnyValue || section !== 'Parameters' || key !== 'Default')
    return issue;
  return {
    ...issue,
    path: [section, String(name), 'Type'],
    fixes:
      parameters.get(String(name))?.isList === true
        ? [advice('let its type be String'), advice('take an item of it by Fn::Select')]
        : [advice('let its type be CommaDelimitedList'), advice('write the reference as the item of a list')],
  };
};
