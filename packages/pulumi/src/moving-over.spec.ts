/** Clients that move into the component stay the clients that they were, under Pulumi's real runtime. */
import { join } from 'node:path';
import { runProgram, type Run } from '../fixtures/run-program';
import { stepsOf, type Steps } from '../fixtures/steps';
import { UserPoolClient } from './index';

jest.setTimeout(300_000);

const program = (name: string): string => join(__dirname, '..', 'fixtures', 'programs', `${name}.ts`);

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';
const groupType = 'acme:index:Group';
const urn = (type: string, name: string): string => `urn:pulumi:dev::acme::${type}::${name}`;
const inComponent = `${UserPoolClient.type}$${clientType}`;

describe('a program whose clients move into the component', () => {
  let before: Run;
  let after: Run;
  let steps: Steps;

  beforeAll(async () => {
    before = await runProgram(program('before-moving'));
    after = await runProgram(program('after-moving'));
    steps = stepsOf(
      before.registrations.map((registration) => registration.urn),
      after.registrations,
    );
  });

  test('ends well', () => {
    expect([before.exitCode, after.exitCode]).toEqual([0, 0]);
  });

  test.each([
    ['of the same name', urn(inComponent, 'web'), urn(clientType, 'web')],
    [
      'of the same name and parent',
      urn(`${groupType}$${inComponent}`, 'admin'),
      urn(`${groupType}$${clientType}`, 'admin'),
    ],
    ['of another name', urn(inComponent, 'shop'), urn(clientType, 'old-shop')],
    ['by its URN', urn(inComponent, 'urn'), urn(clientType, 'by-urn')],
    ['by its name and type', urn(inComponent, 'type'), urn(clientType, 'by-type')],
    ['by an alias that is known later', urn(inComponent, 'output'), urn(clientType, 'by-output')],
    [
      'of another parent',
      urn(`${groupType}$${inComponent}`, 'out-of-group'),
      urn(clientType, 'out-of-group'),
    ],
    ['in a component of another name', urn(inComponent, 'renamed'), urn(inComponent, 'formerly')],
  ])('keeps the client %s', (_, now, formerly) => {
    expect(steps.same.get(now)).toBe(formerly);
  });

  test('creates and deletes no client', () => {
    expect([...steps.created, ...steps.deleted].filter((each) => each.includes(clientType))).toEqual([]);
  });

  test('creates only components, and none takes the place of a client', () => {
    expect(steps.created.every((each) => each.includes(`${UserPoolClient.type}::`))).toBe(true);
    expect(steps.same.get(urn(UserPoolClient.type, 'renamed'))).toBe(urn(UserPoolClient.type, 'formerly'));
    expect(steps.deleted).toEqual([]);
  });

  test('changes nothing more at the next update', () => {
    const state = after.registrations.map((registration) => registration.urn);
    const again = stepsOf(state, after.registrations);
    expect([again.created, again.deleted]).toEqual([[], []]);
  });
});
