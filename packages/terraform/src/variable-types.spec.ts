/** What the types of variables make of what the caller of a module gives them. */
import { answerIn, openVariables } from '../fixtures/console-answers';
import { readModule } from './module';

/** The value of a variable of a type; what it would have to be where Terraform refuses it. */
const given = (type: string, value: string): string => {
  const called = `
variable "value" {
  type = ${type}
}
resource "aws_cognito_user_pool_client" "c" {
  name         = jsonencode([var.value])
  user_pool_id = "eu-west-1_AbCdEfGhI"
}`;
  const text = `${openVariables}\nmodule "m" {\n  source = "./m"\n  value  = ${value}\n}`;
  const { clients, issues } = readModule([{ path: 'main.tf', text }], {
    folder: () => [{ path: 'm/main.tf', text: called }],
  });
  expect(issues).toEqual([]);
  return answerIn(clients[0]?.args['name']);
};

test.each([
  ['string', '1', '["1"]'],
  ['string', '[1]', 'string required'],
  ['string', 'var.num', 'tostring(var.num)'],
  ['string', 'var.open', 'var.open'],
  ['string', 'null', '[null]'],
  ['number', '"60"', '[60]'],
  ['number', '"1e400"', 'tonumber("1e400")'],
  ['number', '"x"', 'number required'],
  ['bool', '"true"', '[true]'],
  ['bool', '1', 'bool required'],
  ['any', '[1, "a"]', '[[1,"a"]]'],
  ['list(string)', '[1, true]', '[["1","true"]]'],
  ['list(string)', '"a"', 'list of string required'],
  ['list(string)', 'var.map', 'list of string required'],
  ['list(string)', 'concat(["a"], var.texts)', 'tolist(concat(["a"], var.texts))'],
  ['list(number)', '["x"]', 'number required'],
  ['list(any)', '[1, "a"]', '[["1","a"]]'],
  ['list(any)', '[1, [2]]', 'all list elements must have the same type'],
  ['set(string)', '["b", "a", "b"]', '[["a","b"]]'],
  ['set(number)', '{}', 'set of number required'],
  ['map(number)', '{ a = "1" }', '[{"a":1}]'],
  ['map(number)', '{ a = "x" }', 'number required'],
  ['map(string)', '["a"]', 'map of string required'],
  ['map(any)', '{ a = 1, b = [] }', 'all map elements must have the same type'],
  ['tuple([string, number])', '[1, "2"]', '[["1",2]]'],
  ['tuple([string])', '[1, 2]', 'tuple required'],
  ['tuple([number])', '["x"]', 'number required'],
  ['tuple([string])', 'toset(["a"])', 'tuple required'],
  ['tuple([string])', '{}', 'tuple required'],
  ['tuple([string])', 'concat(["a"], var.texts)', 'concat(["a"], var.texts)'],
  ['tuple([string])', 'var.texts', 'tuple required'],
  ['object({ a = string })', '{ a = 1, b = 2 }', '[{"a":"1"}]'],
  ['object({ a = string })', '{}', 'attribute `a` is required'],
  ['object({ a = number })', '{ a = "x" }', 'number required'],
  ['object({ a = string })', '["a"]', 'object required'],
  ['object({ a = string })', 'var.texts', 'object required'],
  ['object({ a = string })', 'var.map', 'var.map'],
  [
    'object({ a = string, b = optional(number), d = string })',
    'merge(var.map, { d = "x" })',
    '{ a = merge(var.map, { d = "x" }).a, b = merge(var.map, { d = "x" }).b, d = "x" }',
  ],
  ['object({ a = optional(string) })', '{}', '[{"a":null}]'],
  ['object({ a = optional(string, "x") })', '{ a = null }', '[{"a":"x"}]'],
  ['object({ a = optional(string, "x") })', '{ a = "y", b = 1 }', '[{"a":"y"}]'],
  ['object({ a = optional(string, "x") })', 'merge(var.map, {})', '{ a = merge(var.map, {}).a }'],
  ['list(object({ a = optional(number, 1) }))', '[{}, { a = 2 }]', '[[{"a":1},{"a":2}]]'],
  [
    'list(object({ a = optional(number, 1) }))',
    'concat([{}], var.open)',
    'tolist(concat([{ a = 1 }], var.open))',
  ],
  ['set(object({ a = optional(number, 1) }))', '[{}]', '[[{"a":1}]]'],
  ['map(object({ a = optional(number, 1) }))', '{ x = {} }', '[{"x":{"a":1}}]'],
  ['tuple([object({ a = optional(number, 1) })])', '[{}]', '[[{"a":1}]]'],
  ['tuple([object({ a = optional(number, 1) })])', '[{}, {}]', 'tuple required'],
  [
    'object({ a = optional(list(object({ b = optional(string, "y") })), [{}]) })',
    '{}',
    '[{"a":[{"b":"y"}]}]',
  ],
  ['object({ a = optional(string, tonumber("x")) })', '{}', '[{"a":null}]'],
  ['(string)', '1', '["1"]'],
  ['"string"', '1', '["1"]'],
  ['"list"', '[1, "a"]', '[["1","a"]]'],
  ['map', '{ a = 1, b = "x" }', '[{"a":"1","b":"x"}]'],
  ['"map"', '{ a = 1 }', '[{"a":1}]'],
])('%s takes %s as %s', (type, value, expected) => {
  expect(given(type, value)).toBe(expected);
});

test.each(['foo', '1', 'list()', 'foo(string)', 'tuple(1)', 'object(1)', 'object({ a = optional() })'])(
  'nothing is known of values of the type %s, which is none',
  (type) => expect(given(type, '{ a = 1 }')).toContain('1'),
);
