/** Where a source may name what a tool calls a property, and why. */
export const nameExceptions = [
  {
    file: 'packages/cdk/src/app/client-resolver.ts',
    names: ['userPoolId'],
    why: "It reads the CDK's own resource, by the name that the CDK has for its property.",
  },
  {
    file: 'packages/diff/src/identity-rows.ts',
    names: ['userPoolId'],
    why: 'The path of a row about the user pool, which no field of a client says.',
  },
  {
    file: 'packages/pulumi/src/argument-names.ts',
    names: ['userPoolId'],
    why: "A list of the provider's own arguments, which its types prove.",
  },
  {
    file: 'packages/testing/src/shape-faults.ts',
    names: ['clientSecret'],
    why: 'A fault: what somebody writes who knows another tool.',
  },
];
