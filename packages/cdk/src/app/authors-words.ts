/** Issues of a client's resource in the words of whoever wrote what they speak of. */
import { advice, inConstruct, inDialect, mentionedProperties, type Fix, type Issue } from '@org/cognito-core';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { writtenIn, type WrittenIn } from './written-in';

/** The words, those first that tell how to change what the words after them wrote. */
const precedence: ReadonlyArray<WrittenIn> = ['cloudformation', 'cdkL1', 'cdkL2'];

/** What to do in a program about issues that only templates have. */
const fixesInProgram: Readonly<Record<string, Fix>> = {
  'user-pool-id-format': advice('give the user pool of the app, or an id such as eu-west-1_AbCdEf123'),
  'idp-order': advice('let the client wait for it, by `node.addDependency`'),
  'sub-forgotten': advice('write it by `Fn.sub`'),
};

const inProgram = (issue: Issue): Issue => {
  const fix = fixesInProgram[issue.code];
  return fix === undefined ? issue : { ...issue, fixes: [fix] };
};

const flowsOf = (client: CfnUserPoolClient) => ({
  AllowedOAuthFlows: client.allowedOAuthFlows,
  ExplicitAuthFlows: client.explicitAuthFlows,
});

/**
 * Puts an issue of a resource, whose path begins at the properties, into the words of its author. Whatever it speaks of
 * was written in one of three: the props of a construct, the members of the resource, or a template. If in several, the
 * last of these is right: an override stands over what is assigned, and that over what a construct was given.
 */
export const inAuthorsWords = (client: CfnUserPoolClient): ((issue: Issue) => Issue) => {
  const writtenBy = writtenIn(client);
  return (issue) => {
    const written = mentionedProperties(issue).map(writtenBy);
    const words = precedence.find((each) => written.includes(each)) ?? writtenBy();
    if (words === 'cloudformation') return issue;
    const inConstructsWords = words === 'cdkL2' ? inConstruct(flowsOf(client), issue) : undefined;
    return inProgram(inConstructsWords ?? inDialect('cdkL1', issue));
  };
};
