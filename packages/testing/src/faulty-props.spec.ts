import { rules } from '@org/cognito-core';
import * as fc from 'fast-check';
import { areIndependent, independentOf, withFault, type Fault } from './fault';
import { fault, faultyProps } from './faulty-props';

const seed = 1;

const codes = new Set(fc.sample(fault(), { numRuns: 3_000, seed }).map(({ code }) => code));

/** The rules that props alone decide. Others need facts about the user pool. */
const decidedByProps = rules.filter(({ severity, needs }) => severity === 'error' && needs === undefined);

test.each(decidedByProps.map(({ code }) => code))('fault breaks the rule %s', (code) => {
  expect(codes).toContain(code);
});

test.each([
  'value-type',
  'value-unreadable',
  'unknown-key',
  'duration-format',
  'token-whole-units',
  'output-in-text',
  'reference-syntax',
  'reference-position',
  'client-name-format',
  'url-format',
  'scope-format',
  'idp-name-format',
  'attr-name-length',
  'scopes-max',
  'callback-urls-max',
  'logout-urls-max',
  'list-length',
  'analytics-application-arn',
  'analytics-app-id-hex',
  'analytics-external-id',
  'analytics-role-arn',
])('fault makes a malformed value for %s', (code) => {
  expect(codes).toContain(code);
});

test('faultyProps makes props with one to six faults', () => {
  const counts = new Set(fc.sample(faultyProps(), { numRuns: 300, seed }).map(({ faults }) => faults.length));
  expect([...counts].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('faultyProps makes no more faults than asked for', () => {
  fc.assert(
    fc.property(faultyProps({ most: 2 }), ({ faults }) => faults.length === 1 || faults.length === 2),
  );
});

const writing = (path: string, value: unknown, standsOn: Fault['standsOn'] = {}): Fault => ({
  code: 'x',
  writes: { [path]: value },
  standsOn,
});

test.each([
  ['write the same field', writing('oAuth.scopes', []), writing('oAuth.scopes', 1), false],
  ['write a field and one inside it', writing('oAuth', 1), writing('oAuth.scopes', []), false],
  ['write fields side by side', writing('oAuth.flows', 1), writing('oAuth.scopes', []), true],
  ['write fields whose names begin alike', writing('oAuth', 1), writing('oAuthX', 1), true],
  ['write a field that the other relies on', writing('a', 1), writing('b', 1, { a: 2 }), false],
  ['rely on the same value', writing('a', 1, { c: [1] }), writing('b', 1, { c: [1] }), true],
  ['rely on different values of a field', writing('a', 1, { c: 1 }), writing('b', 1, { c: 2 }), false],
])('faults that %s', (_, one, other, expected) => {
  expect([areIndependent(one, other), areIndependent(other, one)]).toEqual([expected, expected]);
});

test('only the first of two dependent faults is kept', () => {
  const [first, second, third] = [writing('a', 1), writing('a', 2), writing('b', 3)];
  expect(independentOf([first, second, third])).toEqual([first, third]);
});

test('a fault writes its fields and leaves the others', () => {
  const faulty = withFault(
    { oAuth: { scopes: ['openid'] }, other: 1 },
    writing('oAuth.flows.code', true, { a: 2 }),
  );
  expect(faulty).toEqual({ oAuth: { scopes: ['openid'], flows: { code: true } }, other: 1, a: 2 });
});
