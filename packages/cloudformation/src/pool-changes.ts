/** What may change a user pool without its template saying so: code that runs when the stack is deployed. */
import { userPoolType } from './cognito-types';
import type { WrittenTemplate } from './written-template';

const codeOfAws: ReadonlyArray<string> = [
  'AWS::CloudFormation::CustomResource',
  'AWS::CloudFormation::Stack',
  'AWS::Serverless::Application',
];

/** Whether resources of a type run code, which may change any user pool that it can reach. */
export const runsCode = (type: string): boolean => codeOfAws.includes(type) || !type.startsWith('AWS::');

/** By user pool: what is created before each resource that runs code and is created after the pool. */
const createdForCode = (
  template: WrittenTemplate,
): ReadonlyMap<string, ReadonlyArray<ReadonlySet<string>>> => {
  const pools = template.ofType(userPoolType);
  const byPool = new Map(pools.map(([pool]): [string, Array<ReadonlySet<string>>] => [pool, []]));
  for (const [logicalId, { Type: type }] of template.resources) {
    if (!runsCode(type as string)) continue;
    const before = template.createdFor(logicalId);
    for (const name of before) byPool.get(name)?.push(before);
  }
  return byPool;
};

/** Whether something other than a resource of Cognito may change a user pool before a client of it is created. */
export const poolChangesIn = (template: WrittenTemplate): ((pool: string, client: string) => boolean) => {
  if (template.hasHiddenResources) return () => true;
  const createdBefore = createdForCode(template);
  return (pool, client) => createdBefore.get(pool)?.some((before) => !before.has(client)) === true;
};
