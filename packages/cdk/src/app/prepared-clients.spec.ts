/** An app is read once for all of its clients, and that reading holds everything that is declared by then. */
import { App, Aspects, NestedStack, Stack, Stage, type IAspect } from 'aws-cdk-lib';
import {
  CfnUserPool,
  type CfnUserPoolClient,
  type UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct, IConstruct } from 'constructs';
import {
  amazonFor,
  errors,
  fine,
  providerFor,
  providersOf,
  resourceOf,
  synthesised,
  webApp,
} from '../../fixtures/web-app';
import { UserPoolClient, UserPoolClientChecks } from '../index';

/** What a client takes as it is resolved now, outside of synthesis. */
const resolvedNow = (client: Construct): unknown => {
  const resource = resourceOf(client) as CfnUserPoolClient;
  return resource.stack.resolve(resource.supportedIdentityProviders);
};

const ref = (logicalId: string) => ({ Ref: logicalId });

/** An Aspect that does something when it visits a construct for the first time. */
const onVisit = (construct: IConstruct, act: () => void): IAspect => {
  let isDone = false;
  return {
    visit: (node) => {
      if (node !== construct || isDone) return;
      isDone = true;
      act();
    },
  };
};

describe('every client takes, waits for and knows', () => {
  const clientsOf = (stack: Stack, userPool: UserPool) => {
    const makeAll = (id: string) => new UserPoolClient(stack, id, { userPool, client: fine });
    const makeNaming = (id: string, name: string) =>
      new UserPoolClient(stack, id, { userPool, client: { ...fine, supportedIdentityProviders: [name] } });
    return {
      all: ['All1', 'All2'].map(makeAll),
      naming: ['Naming1', 'Naming2'].map((id) => makeNaming(id, 'Late')),
    };
  };

  test.each<[string, (app: App, last: IConstruct, add: () => void) => void]>([
    [
      'an Aspect adds while it visits the last of them',
      (app, last, add) => Aspects.of(app).add(onVisit(last, add)),
    ],
    [
      'an Aspect adds after the clients were resolved',
      (app, last, add) => {
        for (const node of app.node.findAll()) {
          if (node instanceof UserPoolClient) resolvedNow(node);
        }
        Aspects.of(app).add(onVisit(last, add));
      },
    ],
    [
      'is declared after a synthesis',
      (app, _, add) => {
        expect(errors(app)).toEqual(['Web/Naming1 idp-exists', 'Web/Naming2 idp-exists']);
        add();
      },
    ],
  ])('a provider that %s', (_, arrange) => {
    const { app, stack, userPool } = webApp();
    const { all, naming } = clientsOf(stack, userPool);
    const last = naming[1] as IConstruct;
    arrange(app, last, () => void providerFor(userPool.userPoolId, stack, 'Late'));
    expect(errors(app)).toEqual([]);
    for (const client of all) expect(providersOf(client)).toEqual([ref('Late'), 'COGNITO']);
    for (const client of naming) expect(synthesised(client).DependsOn).toEqual(['Late']);
  });
});

describe('a client that takes all providers', () => {
  test('before synthesis takes the providers that were registered before it, as the CDK does', () => {
    const { stack, userPool } = webApp();
    const amazon = amazonFor(userPool, stack);
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    providerFor(userPool.userPoolId, stack, 'Late');
    expect(resolvedNow(client)).toEqual([ref(stack.getLogicalId(resourceOf(amazon))), 'COGNITO']);
  });

  test('keeps the providers that its resource was given afterwards', () => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', { userPool, client: fine });
    providerFor(userPool.userPoolId, stack, 'Corp');
    (resourceOf(client) as CfnUserPoolClient).supportedIdentityProviders = ['COGNITO'];
    expect(providersOf(client)).toEqual(['COGNITO']);
  });
});

test('clients of stages and nested stacks take what is declared in theirs', () => {
  const app = new App({ analyticsReporting: false });
  const inStage = (id: string) => {
    const stack = new Stack(new Stage(app, id), 'Web');
    const pool = new CfnUserPool(stack, 'Pool');
    const nested = new NestedStack(stack, 'Nested');
    const clients = [stack, nested].map(
      (scope) => new UserPoolClient(scope, 'App', { userPool: pool, client: fine }),
    );
    providerFor(pool.ref, stack, `Of${id}`);
    return clients;
  };
  const [one, other] = [inStage('One'), inStage('Other')];
  app.synth();
  const taken = (clients: ReadonlyArray<UserPoolClient>) =>
    clients.map((client) => {
      const resource = resourceOf(client);
      const [definition] = Object.values(
        (
          resource.stack.resolve(resource._toCloudFormation()) as {
            Resources: Record<string, { Properties: object }>;
          }
        ).Resources,
      );
      return JSON.stringify(definition?.Properties);
    });
  for (const text of taken(one))
    expect(text).toMatch(/"SupportedIdentityProviders":\[\{"Ref":"[a-zA-Z]*OfOne/);
  for (const text of taken(other))
    expect(text).toMatch(/"SupportedIdentityProviders":\[\{"Ref":"[a-zA-Z]*OfOther/);
});

describe('an app', () => {
  /** How often a synthesis asks a provider for its user pool, after a first synthesis and in it. */
  const readsIn = (fill: (stack: Stack, userPool: UserPool) => void): ReadonlyArray<number> => {
    const { app, stack, userPool } = webApp();
    let reads = 0;
    const { userPoolId } = userPool;
    Object.defineProperty(providerFor(userPoolId, stack, 'Corp'), 'userPoolId', {
      get: () => {
        reads += 1;
        return userPoolId;
      },
    });
    fill(stack, userPool);
    return [1, 2].map(() => {
      reads = 0;
      app.synth({ force: true });
      return reads;
    });
  };

  const kinds: ReadonlyArray<[string, (scope: Stack, userPool: UserPool, id: string) => void]> = [
    [
      'that take all providers',
      (scope, userPool, id) => void new UserPoolClient(scope, id, { userPool, client: fine }),
    ],
    [
      'that name a provider',
      (scope, userPool, id) => {
        const client = { ...fine, supportedIdentityProviders: ['Corp'] } as const;
        void new UserPoolClient(scope, id, { userPool, client });
      },
    ],
    [
      'that the CDK makes',
      (_, userPool, id) => {
        const supportedIdentityProviders = [UserPoolClientIdentityProvider.custom('Corp')];
        userPool.addClient(id, { disableOAuth: true, supportedIdentityProviders });
      },
    ],
  ];

  test.each(kinds)('is read as often for many clients %s as for a few', (_, make) => {
    const readsFor = (clients: number) =>
      readsIn((stack, userPool) => {
        Aspects.of(stack).add(new UserPoolClientChecks());
        for (let index = 0; index < clients; index += 1) make(stack, userPool, `App${index}`);
      });
    expect(readsFor(12)).toEqual(readsFor(2));
  });

  test('is read as often for many clients of a nested stack as for a few', () => {
    const readsFor = (clients: number) =>
      readsIn((stack, userPool) => {
        const nested = new NestedStack(stack, 'Nested');
        for (let index = 0; index < clients; index += 1) {
          new UserPoolClient(nested, `App${index}`, { userPool, client: fine });
        }
      });
    expect(readsFor(12)).toEqual(readsFor(2));
  });
});
