import { UserPoolClient } from '@org/cognito-core';
import * as fc from 'fast-check';
import { addedClient, allConsequences, pairClients, removedClient, type NamedSide } from './index';

const side = (name: string, clientId?: string, userPoolClientName?: string): NamedSide => ({
  name,
  client: UserPoolClient.make({
    disableOAuth: true,
    ...(userPoolClientName !== undefined && { userPoolClientName }),
  }),
  ...(clientId !== undefined && { clientId }),
});

const names = (before: ReadonlyArray<NamedSide>, after: ReadonlyArray<NamedSide>) =>
  pairClients(before, after).map((pair) => [pair.before?.name, pair.after?.name]);

const someSides: fc.Arbitrary<ReadonlyArray<NamedSide>> = fc.array(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
      fc.option(fc.constantFrom('a', 'b', 'web', '${web}', 'a-AbCdEf123456', 'b-AbCdEf123456'), {
        nil: undefined,
      }),
    )
    .map(([name, clientId, userPoolClientName]) => side(name, clientId, userPoolClientName)),
  { maxLength: 6 },
);

test('law: each client is in one pair, and the pairs are in the order of the sources', () => {
  fc.assert(
    fc.property(someSides, someSides, (before, after) => {
      const pairs = pairClients(before, after);
      expect(pairs.flatMap((pair) => (pair.before === undefined ? [] : [pair.before]))).toEqual(before);
      const found = pairs.flatMap((pair) => (pair.after === undefined ? [] : [pair.after]));
      expect(found.length).toBe(after.length);
      expect(new Set(found)).toEqual(new Set(after));
      const added = pairs.flatMap((pair) => (pair.before === undefined ? [pair.after] : []));
      expect(added).toEqual(after.filter((each) => added.includes(each)));
    }),
  );
});

test('law: pairing the other way round gives the same pairs', () => {
  fc.assert(
    fc.property(someSides, someSides, (before, after) => {
      const there = pairClients(before, after).map((pair) => [pair.before, pair.after]);
      const back = pairClients(after, before).map((pair) => [pair.after, pair.before]);
      expect(new Set(back.map((pair) => JSON.stringify(pair)))).toEqual(
        new Set(there.map((pair) => JSON.stringify(pair))),
      );
    }),
  );
});

test('the only client of each side are a pair, whatever they are called', () => {
  expect(names([side('web.yaml')], [side('Web', 'id')])).toEqual([['web.yaml', 'Web']]);
});

test('an id is a surer sign than a name', () => {
  expect(names([side('a', '1'), side('b', '2')], [side('a', '2'), side('b', '1')])).toEqual([
    ['a', 'b'],
    ['b', 'a'],
  ]);
});

test('clients of the same name with different ids are the same client', () => {
  expect(names([side('a', '1'), side('b', '2')], [side('b', '4'), side('a', '3')])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
});

test('the name of the client tells where sources call it differently', () => {
  expect(
    names(
      [side('Web', undefined, 'web'), side('App', undefined, '${app}')],
      [side('aws_cognito_user_pool_client.web', undefined, 'web'), side('other', undefined, '${app}')],
    ),
  ).toEqual([
    ['Web', 'aws_cognito_user_pool_client.web'],
    ['App', undefined],
    [undefined, 'other'],
  ]);
});

test('a name that CloudFormation made tells the logical id of the client that has none', () => {
  const template = [side('Web'), side('Stack/Api'), side('App', undefined, 'app'), side('Job')];
  const deployed = ['Api-AbCdEf123456', 'Web-AbCdEf123456', 'App-AbCdEf123456', 'Job-1'].map((name, index) =>
    side(name, String(index), name),
  );
  const paired = [
    ['Web', 'Web-AbCdEf123456'],
    ['Stack/Api', 'Api-AbCdEf123456'],
  ];
  expect(names(template, deployed)).toEqual([
    ...paired,
    ['App', undefined],
    ['Job', undefined],
    [undefined, 'App-AbCdEf123456'],
    [undefined, 'Job-1'],
  ]);
  expect(names(deployed, template)).toEqual(
    expect.arrayContaining(paired.map(([written, made]) => [made, written])),
  );
});

test('a logical id in several stacks is no sign', () => {
  const stacks = [side('Dev/Web'), side('Prod/Web')];
  const deployed = [side('x', '1', 'Web-AbCdEf123456'), side('y', '2', 'Web-GhIjKl123456')];
  expect(names(stacks, deployed)).toHaveLength(4);
  expect(names(stacks, deployed.slice(1))).toHaveLength(3);
});

test('a name that several clients have is no sign', () => {
  expect(names([side('a'), side('a')], [side('a'), side('b')])).toEqual([
    ['a', undefined],
    ['a', undefined],
    [undefined, 'a'],
    [undefined, 'b'],
  ]);
});

test('a client on one side only has consequences too', () => {
  for (const { consequences, why } of [addedClient, removedClient]) {
    expect(consequences).toEqual(allConsequences.filter((each) => consequences.includes(each)));
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});

describe('in one user pool', () => {
  const named = (name: string, userPoolClientName?: string, clientId?: string): NamedSide => ({
    name,
    client: UserPoolClient.make({
      disableOAuth: true,
      ...(userPoolClientName !== undefined && { userPoolClientName }),
    }),
    ...(clientId !== undefined && { clientId }),
  });
  const names = (before: ReadonlyArray<NamedSide>, after: ReadonlyArray<NamedSide>) =>
    pairClients(before, after, { isOnePool: true }).map((pair) => [pair.before?.name, pair.after?.name]);

  test('two clients with different ids are never one, whatever they are called', () => {
    expect(names([named('web', 'web', 'a')], [named('web', 'web', 'b')])).toEqual([
      ['web', undefined],
      [undefined, 'web'],
    ]);
  });

  test('one stands for one only where neither its id nor its name says otherwise', () => {
    expect(names([named('Web', 'web')], [named('api', 'api', 'a')])).toEqual([
      ['Web', undefined],
      [undefined, 'api'],
    ]);
    expect(names([named('file')], [named('api', 'api', 'a')])).toEqual([['file', 'api']]);
  });

  test('a name with a reference is one that its known parts fit, and then one that nothing else is', () => {
    const running = [named('x', 'prod-web', 'a'), named('y', 'prod-api', 'b')];
    expect(names([named('Web', '${Stage}-web'), named('Any', '${Name}')], running)).toEqual([
      ['Web', 'x'],
      ['Any', 'y'],
    ]);
    expect(names(running, [named('Web', '${Stage}-web'), named('Other', 'other')])).toEqual([
      ['x', 'Web'],
      ['y', undefined],
      [undefined, 'Other'],
    ]);
  });

  test('a client that CloudFormation named is that of its logical id', () => {
    expect(names([named('Web'), named('Api')], [named('x', 'Web-AbCdEfGhIjKl', 'a')])).toEqual([
      ['Web', 'x'],
      ['Api', undefined],
    ]);
  });
});
