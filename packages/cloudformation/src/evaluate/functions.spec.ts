/** What functions come to, by what is reported of a flow that they make. */
import { printMessage } from '@org/cognito-core';
import { client } from '../../fixtures/template';
import { validateTemplate, type Json } from '../index';

const Parameters = {
  Stage: { Type: 'String', Default: 'dev' },
  Empty: { Type: 'String', Default: '' },
  Hidden: { Type: 'String', Default: 'hidden', NoEcho: true },
  Shown: { Type: 'String', Default: 'shown', NoEcho: 'false' },
  Number: { Type: 'Number', Default: 5 },
  Needed: { Type: 'String' },
  LookedUp: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/web/flow' },
  Later: { Type: 'String', Default: 'CHANGE_ME' },
  Dollars: { Type: 'String', Default: '${Stage}' },
  Brace: { Type: 'String', Default: '{Stage}' },
  Secret: { Type: 'String', Default: '{{resolve:ssm:/web/flow}}' },
  List: { Type: 'CommaDelimitedList', Default: 'a, b ,c', AllowedValues: ['a', 'b', 'c'] },
  EmptyList: { Type: 'List<String>', Default: ' ' },
  NoType: { Default: 'x' },
  Broken: 'x',
};

const Mappings = {
  Flows: { dev: { Flow: 'mapped', List: ['x', 'y'] } },
  Included: { 'Fn::Transform': { Name: 'AWS::Include' } },
};

/** The flow that a function makes, in which `$` before a brace is doubled; `undefined` where it stays open. */
const flowOf = (flow: Json, others: object = {}): string | undefined => {
  const Resources = { Web: client({ ExplicitAuthFlows: [flow] }) };
  const [issue] = validateTemplate({ Parameters, Mappings, ...others, Resources }).flatMap(
    ({ issues }) => issues,
  );
  const message = issue === undefined ? '' : printMessage(issue.message, 'cloudformation');
  const quoted = /^(".*") is not one of/.exec(message)?.[1];
  return quoted === undefined ? undefined : (JSON.parse(quoted) as string);
};

const ref = (name: string): Json => ({ Ref: name });

describe('a parameter', () => {
  test.each([
    ['Stage', 'dev'],
    ['Number', '5'],
    ['Shown', 'shown'],
    ['Empty', undefined],
    ['Hidden', undefined],
    ['Needed', undefined],
    ['LookedUp', undefined],
    ['Later', undefined],
    ['NoType', undefined],
    ['Broken', undefined],
    ['Nobody', undefined],
    ['AWS::Region', undefined],
  ])('%s is %s by default', (name, expected) => expect(flowOf(ref(name))).toBe(expected));
});

const nested = (levels: number): Json =>
  levels === 0 ? 'x' : { 'Fn::Sub': ['${A}${A}${A}', { A: nested(levels - 1) }] };

const quoted = (levels: number): Json => (levels === 0 ? '"' : { 'Fn::ToJsonString': [quoted(levels - 1)] });

const long: Json = { 'Fn::Join': ['', Array.from({ length: 11 }, () => nested(9))] };

describe('a function', () => {
  test.each<[Json, string | undefined]>([
    [{ 'Fn::Sub': '${Stage}-x' }, 'dev-x'],
    [{ 'Fn::Sub': ['${Stage}-${Other}', { Other: ref('Number') }] }, 'dev-5'],
    [{ 'Fn::Sub': ['${Stage}', { Stage: 'other' }] }, 'other'],
    [{ 'Fn::Sub': '${Stage}-${!Stage}' }, 'dev-$${Stage}'],
    [{ 'Fn::Sub': '${!Stage}' }, '$${Stage}'],
    [{ 'Fn::Sub': '${Dollars}' }, '$${Stage}'],
    [{ 'Fn::Sub': ['${Name}', { Name: 'a$b' }] }, 'a$b'],
    [{ 'Fn::Sub': ['$${Name}', { Name: ref('Brace') }] }, '$${Stage}'],
    [{ 'Fn::Sub': '${List}' }, undefined],
    [{ 'Fn::Sub': '${Needed}' }, undefined],
    [{ 'Fn::Sub': ['${Name}', { Name: { 'Fn::Join': ['-', ['a', ref('Stage')]] } }] }, 'a-dev'],
    [{ 'Fn::Sub': ref('Stage') }, undefined],
    [{ 'Fn::Sub': ['${Stage}', 'x'] }, undefined],
    [{ 'Fn::Join': ['-', ['a', ref('Stage'), ref('AWS::NoValue'), 1, true]] }, 'a-dev-1-true'],
    [{ 'Fn::Join': ['-', ref('List')] }, 'a-b-c'],
    [{ 'Fn::Join': ['-', ref('EmptyList')] }, undefined],
    [{ 'Fn::Join': ['-', ref('Nobody')] }, undefined],
    [{ 'Fn::Join': ['-', ['a', ref('Needed')]] }, undefined],
    [{ 'Fn::Join': ['-', ['a', ref('Stage'), '${x}']] }, 'a-dev-$${x}'],
    [{ 'Fn::Join': ['-', ['a', null]] }, undefined],
    [{ 'Fn::Join': ['-'] }, undefined],
    [{ 'Fn::Join': 'a' }, undefined],
    [{ 'Fn::Select': [1, ref('List')] }, 'b'],
    [{ 'Fn::Select': ['2', ['x', 'y', ref('Stage')]] }, 'dev'],
    [{ 'Fn::Select': [3, ref('List')] }, undefined],
    [{ 'Fn::Select': [ref('Number'), ['a', 'b', 'c', 'd', 'e', 'f']] }, 'f'],
    [{ 'Fn::Select': ['one', ref('List')] }, undefined],
    [{ 'Fn::Select': [0, ref('Nobody')] }, undefined],
    [{ 'Fn::Select': [0, [{ 'Fn::If': ['Nobody', 'a', ref('AWS::NoValue')] }, 'b']] }, undefined],
    [{ 'Fn::Select': [0] }, undefined],
    [{ 'Fn::Select': [] }, undefined],
    [{ 'Fn::Select': 'a' }, undefined],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    [{ 'Fn::Select': [0, { 'Fn::Split': ['-', ref('Secret')] }] }, undefined],
    [{ 'Fn::Select': [0, { 'Fn::Split': ['', 'abc'] }] }, undefined],
    [{ 'Fn::Select': [0, { 'Fn::Split': ['-'] }] }, undefined],
    [{ 'Fn::Sub': ['${N}', { N: { 'Fn::Length': ref('List') } }] }, '3'],
    [{ 'Fn::Sub': ['${N}', { N: { 'Fn::Length': ref('Nobody') } }] }, undefined],
    [{ 'Fn::FindInMap': ['Flows', ref('Stage'), 'Flow'] }, 'mapped'],
    [{ 'Fn::Select': [1, { 'Fn::FindInMap': ['Flows', 'dev', 'List'] }] }, 'y'],
    [{ 'Fn::FindInMap': ['Flows', 'prod', 'Flow', { DefaultValue: ref('Stage') }] }, 'dev'],
    [{ 'Fn::FindInMap': ['Flows', ref('Needed'), 'Flow', { DefaultValue: 'x' }] }, undefined],
    [{ 'Fn::FindInMap': ['Flows', 'prod', 'Flow', 'DefaultValue'] }, undefined],
    [{ 'Fn::FindInMap': ['Flows', 'prod', 'Flow'] }, undefined],
    [{ 'Fn::FindInMap': ['Included', 'a', 'b', { DefaultValue: 'x' }] }, undefined],
    [{ 'Fn::FindInMap': ['Flows', 'dev'] }, undefined],
    [{ 'Fn::FindInMap': 'Flows' }, undefined],
    [{ 'Fn::ToJsonString': { a: [ref('Stage'), 1, null] } }, '{"a":["dev",1,null]}'],
    [{ 'Fn::ToJsonString': { a: ref('Needed') } }, undefined],
    [{ 'Fn::ToJsonString': { a: { 'Fn::GetAtt': ['Site', 'Url'] } } }, undefined],
    [{ 'Fn::ToJsonString': ref('Secret') }, undefined],
    [{ 'Fn::Base64': ref('Stage') }, 'ZGV2'],
    [{ 'Fn::Base64': 'a' }, 'YQ=='],
    [{ 'Fn::Base64': 'ä' }, 'w6Q='],
    [{ 'Fn::Base64': '\ud800' }, undefined],
    [{ 'Fn::Base64': ref('Needed') }, undefined],
    [{ 'Fn::If': ['Nobody', 'a', 'b'] }, undefined],
    [{ 'Fn::If': [ref('Stage'), 'a', 'b'] }, undefined],
    [{ 'Fn::If': 'Nobody' }, undefined],
    [{ 'Fn::ImportValue': ref('Stage') }, undefined],
    [{ 'Fn::GetAtt': ['Site', ref('Stage')] }, undefined],
    [ref('Secret'), undefined],
  ])('%j is %j', (flow, expected) => expect(flowOf(flow)).toBe(expected));

  test.each<[string, Json, string | undefined]>([
    ['a short text', nested(3), 'x'.repeat(27)],
    ['a text', nested(40), undefined],
    ['joined texts', long, undefined],
    ['text in text in text', quoted(25), undefined],
  ])('does not go on without end: %s', (_, flow, expected) => expect(flowOf(flow)).toBe(expected));

  test('finds nothing certain in maps that a macro adds to', () => {
    const others = { Mappings: { ...Mappings, 'Fn::Transform': { Name: 'AWS::Include' } } };
    const call: Json = { 'Fn::FindInMap': ['More', 'a', 'b', { DefaultValue: 'x' }] };
    expect(flowOf(call, others)).toBe(undefined);
    expect(flowOf(call)).toBe('x');
  });
});
