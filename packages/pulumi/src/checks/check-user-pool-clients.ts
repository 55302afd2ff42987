import { isError, printIssue, type Issue } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { userPoolArgument } from '../argument-names';
import { printClient } from '../print-client';
import type { Arguments, DeclaredResource } from './declared-resource';
import { atEndOfProgram } from './end-of-program';
import { observeMocks, observeProgram } from './program-resources';
import { issuesInStack, type CheckedClient, type ClientCheckOptions } from './stack-issues';

/** The issues of one client of a program. */
export interface ProgramClientIssues {
  /** The URN of the resource. */
  readonly urn: string;
  /** The line of the program that declares it, such as `index.ts:12:3`; `undefined` if it is not known. */
  readonly line: string | undefined;
  /** The issues, errors and warnings, with paths in the words of the package, such as `callbackUrls`. */
  readonly issues: ReadonlyArray<Issue>;
}

/** The checks of a program that are under way. */
export interface ProgramChecks {
  /**
   * Waits until the program has registered everything that it registers, and gives the clients with issues. It is meant
   * for unit tests, in which nothing is reported by itself.
   */
  readonly issues: () => Promise<ReadonlyArray<ProgramClientIssues>>;
}

/** What the types of Pulumi leave out. */
interface AwaitedOutput {
  readonly promise: () => Promise<unknown>;
}

const settingsHint = (setting: 'silence' | 'downgrade', { code }: Issue): string =>
  `checkUserPoolClients({ ${setting}: { '${code}': 'the reason' } })`;

const labelOf = ({ resource: { name } }: CheckedClient): string => `app client "${name}"`;

const printed = (client: CheckedClient, issues: ReadonlyArray<Issue>): string =>
  printClient({ label: labelOf(client), line: client.resource.line, urn: client.urn, issues });

const failure = (clients: ReadonlyArray<CheckedClient>): Error => {
  const all = clients.map((client) => [client, client.issues.filter(isError)] as const);
  const wrong = all.filter(([, errors]) => errors.length > 0);
  const [first] = wrong.flatMap(([, errors]) => errors);
  const count = wrong.flatMap(([, errors]) => errors).length;
  const message = [
    `${count === 1 ? '1 mistake' : `${count} mistakes`} in ${wrong.length === 1 ? '1 app client' : `${wrong.length} app clients`}`,
    ...wrong.map(([client, errors]) => printed(client, errors)),
    `To accept one, give a reason: ${settingsHint('downgrade', first as Issue)}`,
  ].join('\n');
  const error = new pulumi.ResourceError(message, undefined, true);
  // The stack leads through Pulumi and never to a client.
  delete error.stack;
  return error;
};

const warnOf = (client: CheckedClient, { downgrade = {} }: ClientCheckOptions): void => {
  for (const issue of client.issues) {
    if (isError(issue)) continue;
    // What is downgraded has its reason already.
    const hint = Object.hasOwn(downgrade, issue.code) ? '' : `\n  or: ${settingsHint('silence', issue)}`;
    void pulumi.log.warn(`${printed(client, [issue])}${hint}`, client.resource.resource);
  }
};

/** Reports what was found, and throws if any of it is an error. */
const report = async (
  resources: ReadonlyArray<DeclaredResource>,
  options: ClientCheckOptions,
): Promise<void> => {
  const { clients, remarks } = await issuesInStack(resources, options);
  for (const client of clients) warnOf(client, options);
  for (const remark of remarks) void pulumi.log.warn(`checkUserPoolClients: ${printIssue(remark)}`);
  if (clients.some(({ issues }) => issues.some(isError))) throw failure(clients);
};

/**
 * At an update, holds the ID of the user pool of a client back until the client is checked by itself, so that a client with
 * mistakes that only an update knows is not created. `refuse` is called if it has any.
 */
const held = (resource: DeclaredResource, options: ClientCheckOptions, refuse: () => void): Arguments => {
  const checked = issuesInStack([resource], options).then(({ clients }) => {
    if (!clients.some(({ issues }) => issues.some(isError))) return;
    refuse();
    throw failure(clients);
  });
  return {
    ...resource.args,
    [userPoolArgument]: (pulumi.output(resource.args[userPoolArgument]) as pulumi.Output<unknown>).apply(
      async (id) => {
        await checked;
        return id;
      },
    ),
  };
};

/**
 * Checks every app client that the program registers from now on, whoever declares it: each
 * `aws:cognito/userPoolClient:UserPoolClient` and `aws-native:cognito:UserPoolClient`, also in components. Call it once, at
 * the start of the program.
 *
 * The user pools, identity providers and resource servers of the program are taken into account. A value that is unknown at
 * a preview raises no issue. Warnings are in Pulumi's log; errors end the program with one message that has all of them,
 * each with the URN of its client and the line of the program. Clients of the component `UserPoolClient` report what they
 * know by themselves, and only what the program's user pool says about them is added.
 *
 * In a unit test, call it after `pulumi.runtime.setMocks` and ask for `issues()`: without a stack nothing is reported.
 *
 * @example
 * import { checkUserPoolClients } from '@org/cognito-pulumi';
 * import * as aws from '@pulumi/aws';
 * import * as pulumi from '@pulumi/pulumi';
 *
 * void pulumi.runtime.setMocks({
 *   call: () => ({}),
 *   newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs }),
 * });
 *
 * const checks = checkUserPoolClients();
 * const pool = new aws.cognito.UserPool('users');
 * new aws.cognito.UserPoolClient('web', { userPoolId: pool.id, supportedIdentityProviders: ['Gogle'] });
 *
 * const [web] = await checks.issues();
 * assert.deepStrictEqual(web?.issues.map(({ code }) => code), ['idp-exists']);
 */
export const checkUserPoolClients = (options: ClientCheckOptions = {}): ProgramChecks => {
  const resources = new Set<DeclaredResource>();
  const stack = pulumi.runtime.getStackResource();
  if (stack !== undefined) {
    const isPreview = pulumi.runtime.isDryRun();
    observeProgram(stack, (resource) => {
      resources.add(resource);
      if (isPreview || resource.role !== 'client') return undefined;
      return held(resource, options, () => resources.delete(resource));
    });
    const { outputs } = stack as unknown as { readonly outputs: AwaitedOutput };
    void atEndOfProgram(outputs.promise(), () => report([...resources], options));
  } else {
    observeMocks((resource) => resources.add(resource));
  }
  return {
    issues: () =>
      atEndOfProgram(Promise.resolve(), async () => {
        const { clients } = await issuesInStack([...resources], options);
        return clients.map(({ urn, issues, resource: { line } }) => ({ urn, line, issues }));
      }),
  };
};
