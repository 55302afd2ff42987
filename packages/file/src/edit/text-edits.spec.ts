import type { Path, SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { applyTextEdits, parseSource, textEditsOf, textEditsOfAll } from '../index';

const edited = (text: string, edit: SourceEdit): E.Either<string, string> => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  const edits = textEditsOf(source.right, edit);
  return E.isLeft(edits) ? edits : E.right(applyTextEdits(text, edits.right));
};

const set = (path: Path, value: unknown): SourceEdit => ({ kind: 'set', path, value });
const remove = (...path: Path): SourceEdit => ({ kind: 'remove', path });
const rename = (path: Path, key: string): SourceEdit => ({ kind: 'rename', path, key });
const add = (path: Path, value: unknown): SourceEdit => ({ kind: 'add', path, value });

type Example = readonly [what: string, edit: SourceEdit, before: string, after: string];

const show = (examples: ReadonlyArray<Example>): void => {
  test.each(examples)('%s', (_, edit, before, after) => expect(edited(before, edit)).toEqual(E.right(after)));
};

describe('set replaces', () => {
  show([
    [
      'a value, and keeps its quotes and the comment behind it',
      set(['ClientName'], 'web'),
      `# The client
ClientName: 'wep' # seen by nobody
GenerateSecret: false
`,
      `# The client
ClientName: 'web' # seen by nobody
GenerateSecret: false
`,
    ],
    ['an item', set(['urls', 1], 'https://b'), 'urls: [http://a, http://b]', 'urls: [http://a, https://b]'],
    ['an item that is a block of text', set([0], 'b'), '- |\n  a\n  a\n- c\n', '- b\n- c\n'],
    ['an item that is a block of text by lines', set([0], { a: 1 }), '- |\n  a\n- c\n', '- a: 1\n- c\n'],
    ['what is nothing', set(['a'], 1), 'a: # why\nb: 2\n', 'a: 1 # why\nb: 2\n'],
    ['nothing behind a dash', set([0], { a: 1, b: 2 }), '-\n- c\n', '- a: 1\n  b: 2\n- c\n'],
    ['nothing within brackets', set(['a'], 1), '{ b: 2, a: }', '{ b: 2, a: 1 }'],
    ['a key alone', set(['a'], 1), '{ a, b: 2 }', '{ a: 1, b: 2 }'],
    ['a block of text', set(['a'], 'x'), 'a: |- # why\n  one\n  two\n\nb: 1\n', 'a: x # why\n\nb: 1\n'],
    ['a block of text without lines', set(['a'], 'x'), 'a: |\nb: 1\n', 'a: x\nb: 1\n'],
    [
      'a value by several lines, below the comment of its key',
      set(['a'], { b: 1, c: [2] }),
      'a: 1 # why\nd: 3\n',
      'a: # why\n  b: 1\n  c:\n    - 2\nd: 3\n',
    ],
    ['a block of text by lines', set(['a'], [1]), 'a: |\n  one\nb: 2\n', 'a:\n  - 1\nb: 2\n'],
    [
      'a value on a line of its own',
      set(['a'], [1, 2]),
      'a: # why\n  one\nb: 2\n',
      'a: # why\n  - 1\n  - 2\nb: 2\n',
    ],
    [
      'lines by a value; the comments above the first of them stay',
      set(['a'], 1),
      'a: # why\n  # one\n  b: 1 # b\n  c: 2\n  # end\nd: 3\n',
      'a: 1 # why\n  # one\n  # end\nd: 3\n',
    ],
    ['the last lines of a file without a line break', set(['a'], 1), 'a:\n  b: 2', 'a: 1'],
    ['lines behind a dash', set([0], 1), '- a: 1\n  b: 2\n- 3\n', '- 1\n- 3\n'],
    ['lines by other lines', set(['a'], { c: 1 }), 'a:\n    b: 1\n    c: 2\n', 'a:\n    c: 1\n'],
    [
      'an array that is not indented by an object',
      set(['a'], { b: 1 }),
      'a:\n- 1\n- 2\nc: 3\n',
      'a:\n  b: 1\nc: 3\n',
    ],
    ['an array that is not indented by another', set(['a'], [3]), 'a:\n- 1\n- 2\nc: 3\n', 'a:\n- 3\nc: 3\n'],
    [
      'an object within brackets by one on as many lines',
      set(['a'], { c: [1], d: 2 }),
      'a: {\n    b: 1,\n  }\n',
      'a: {\n    c: [\n      1\n    ],\n    d: 2\n  }\n',
    ],
    ['the value of an anchor that nobody uses', set(['a'], 2), 'a: &x 1\n', 'a: &x 2\n'],
    ['an item with an anchor', set([0], { a: 1 }), '- &x b\n', '- &x\n  a: 1\n'],
    [
      'an alias, which changes no other place',
      set(['b'], 2),
      'a: &x 1\nb: *x\nc: *x\n',
      'a: &x 1\nb: 2\nc: *x\n',
    ],
    ['all', set([], { b: 2 }), '# why\n---\na: 1\n...\n', '# why\n---\nb: 2\n...\n'],
    ['nothing, where the value is so already', set(['a'], { b: -0 }), "a: { 'b': 0 }", "a: { 'b': 0 }"],
    [
      'a value of a file with a mark and the line breaks of Windows',
      set(['a', 'b'], { c: 1 }),
      '\uFEFFa:\r\n  b: 1\r\n',
      '\uFEFFa:\r\n  b:\r\n    c: 1\r\n',
    ],
  ]);
});

describe('set quotes', () => {
  show([
    ['what would be no string', set(['a'], 'yes'), 'a: no\n', 'a: "yes"\n'],
    ['a number', set(['a'], '1.0'), 'a: 2.0\n', 'a: "1.0"\n'],
    ['what would be nothing', set(['a'], 'null'), 'a: b\n', 'a: "null"\n'],
    ['what would be an alias', set(['a'], '*x'), 'a: b\n', 'a: "*x"\n'],
    ['what would end within brackets', set(['a', 0], 'x, y'), 'a: [b]\n', 'a: ["x, y"]\n'],
    ['what would be lines', set(['a'], 'x\ny'), 'a: |\n  b\n', 'a: "x\\ny"\n'],
    ['what would be a mark of documents', set(['a'], '---'), 'a: [b]\n', 'a: "---"\n'],
    ['what would merge', set(['<<'], 1), 'a: 1\n', 'a: 1\n"<<": 1\n'],
    ['in the quotes of the file', set(['a'], 'yes'), "a: b\n'c': d\n", "a: 'yes'\n'c': d\n"],
    ['like the string beside it', set(['b'], 'x'), "a: 'y'\n", "a: 'y'\nb: 'x'\n"],
    [
      'like the strings within what is beside it',
      set(['b'], 'x'),
      'a: [{ c: "y" }]\n',
      'a: [{ c: "y" }]\nb: "x"\n',
    ],
    [
      'keys like those beside them',
      set(['b', 'c'], 1),
      '"a": { "d": 1 }\n',
      '"a": { "d": 1 }\n"b": { "c": 1 }\n',
    ],
  ]);
});

describe('set adds', () => {
  show([
    [
      'a key behind the last one, before the comments that follow',
      set(['Properties', 'AllowedOAuthFlowsUserPoolClient'], true),
      `Properties:
  AllowedOAuthFlows:
    - code # with PKCE
    # no implicit

# The rest
Metadata: {}
`,
      `Properties:
  AllowedOAuthFlows:
    - code # with PKCE
  AllowedOAuthFlowsUserPoolClient: true
    # no implicit

# The rest
Metadata: {}
`,
    ],
    ['the objects around it', set(['a', 'b', 'c'], 1), 'd: 2\n', 'd: 2\na:\n  b:\n    c: 1\n'],
    ['the objects in place of nothing', set(['a', 'b'], 1), 'a:\nd: 2\n', 'a:\n  b: 1\nd: 2\n'],
    ['a key to empty brackets', set(['a', 'b'], 1), 'a: {} # why\n', 'a: # why\n  b: 1\n'],
    ['a key on the line of the others', set(['b'], 1), '{ a: 1 }\n', '{ a: 1, b: 1 }\n'],
    ['a key with the white space of the others', set(['c'], 1), '{a: 1,b: 2}', '{a: 1,b: 2,c: 1}'],
    ['a key before a comma', set(['b'], 1), '{ a: 1, }\n', '{ a: 1, b: 1, }\n'],
    ['a key on a line of its own', set(['b'], 1), '{\n  a: 1 # why\n}\n', '{\n  a: 1, # why\n  b: 1\n}\n'],
    [
      'a key on a line before a comma',
      set(['b'], 1),
      '{\n  a: 1, # why\n}\n',
      '{\n  a: 1, # why\n  b: 1,\n}\n',
    ],
    ['a key at the end of a file without a line break', set(['b'], [1]), 'a: 1', 'a: 1\nb:\n  - 1'],
    [
      'a key behind text that keeps its empty lines',
      set(['b'], 1),
      'a: |+\n  one\n\n',
      'a: |+\n  one\n\nb: 1\n',
    ],
    ['an array like the other arrays', set(['b'], [2]), 'a: [1]\n', 'a: [1]\nb: [2]\n'],
    [
      'an array beside the arguments of a function',
      set(['Resources', 'B'], [1]),
      'Resources:\n  A: !Join ["", [x]]\n',
      'Resources:\n  A: !Join ["", [x]]\n  B:\n    - 1\n',
    ],
    ['an array as it is indented elsewhere', set(['b'], [2, [3]]), 'a:\n- 1\n', 'a:\n- 1\nb:\n- 2\n- - 3\n'],
    [
      'an array over lines like the other arrays',
      set(['b'], [2]),
      'a: [\n    1,\n  ]\n',
      'a: [\n    1,\n  ]\nb: [\n    2\n  ]\n',
    ],
    ['an object as deep as the others', set(['b', 'c'], 1), 'a:\n    d: 1\n', 'a:\n    d: 1\nb:\n    c: 1\n'],
    ['a key behind one without a value', set(['b'], 1), '? a\n', '? a\nb: 1\n'],
  ]);
});

describe('remove takes', () => {
  show([
    [
      'the lines of a key and the comment behind it, and leaves the comments above',
      remove('oAuth', 'scopes'),
      `oAuth:
  # about both
  scopes: # too many
    - openid # one
    # two
    - email
  flows: {}
`,
      `oAuth:
  # about both
  flows: {}
`,
    ],
    ['a block of text with the empty lines that it keeps', remove('a'), 'a: |+\n  x\n\nb: 1\n', 'b: 1\n'],
    ['an item', remove('a', 1), 'a:\n  - 1\n  - 2 # two\n  - 3\n', 'a:\n  - 1\n  - 3\n'],
    ['the first key behind a dash', remove(0, 'a'), '- a: 1 # one\n  b: 2\n', '- b: 2\n'],
    [
      'the first key behind a dash, above a comment',
      remove(0, 'a'),
      '- a: 1 # one\n  # two\n  b: 2\n',
      '-\n  # two\n  b: 2\n',
    ],
    ['the first item behind a dash', remove(0, 0), '- - 1\n  - 2\n', '- - 2\n'],
    [
      'the only key, and leaves brackets',
      remove('a', 'b'),
      'a: # why\n  # b\n  b: 1 # one\nc: 2\n',
      'a: {} # why\n  # b\nc: 2\n',
    ],
    ['the only item', remove('a', 0), 'a: &x\n- 1\nc: 2\n', 'a: &x []\nc: 2\n'],
    ['the only item behind a dash', remove(0, 0), '- - 1\n', '- []\n'],
    ['the only item behind a dash and its comment', remove(0, 0), '- - 1 # one\n', '- []\n'],
    ['the only key of a file', remove('a'), '# why\na: 1 # one\n', '# why\n{}\n'],
    ['the last line of a file without a line break', remove('b'), 'a: 1\r\n\r\nb: 2', 'a: 1'],
    ['a value on the first line of a file with a mark', remove('a'), '\uFEFFa: 1\nb: 2\n', '\uFEFFb: 2\n'],
    ['an item and its comma', remove(1), '[1, 2, 3]', '[1, 3]'],
    ['the first item', remove(0), '[ 1, 2 ]', '[ 2 ]'],
    ['the last item and the comma before it', remove(1), '[ 1, 2 ]', '[ 1 ]'],
    ['the last item and the comma behind it', remove(1), '[1, 2,]', '[1, ]'],
    ['the only item within brackets', remove('a', 0), 'a: [ 1, ]\n', 'a: []\n'],
    ['the only item beside a comment', remove(0), '[ # why\n  1, # one\n  ]', '[ # why\n  ]'],
    ['the only item before a comment', remove(0), '[ 1\n  # why\n  ]', '[\n  # why\n  ]'],
    ['the line of an item', remove(0), '[\n  1, # one\n  2, # two\n]', '[\n  2, # two\n]'],
    ['the line of the last item', remove(1), '[\n  1, # one\n  2 # two\n]', '[\n  1 # one\n]'],
    ['the last item before a bracket on its line', remove(1), '[\n  1,\n  2 ]', '[\n  1\n  ]'],
    ['the last item of a line', remove(1), '[ 1, 2,\n  3 ]', '[ 1,\n  3 ]'],
    ['an item before a comma on the next line', remove(0), '[ 1 # one\n  , 2 ]', '[ # one\n   2 ]'],
    ['a key with an alias', remove('b'), 'a: &x 1\nb: *x\n', 'a: &x 1\n'],
    ['a key with an anchor that only it uses', remove('a'), 'a: { c: &x 1, d: *x }\nb: 2\n', 'b: 2\n'],
    [
      'a function with its key',
      remove('Resources', 'A'),
      'Resources:\n  A: !Ref B\n  C: 1\n',
      'Resources:\n  C: 1\n',
    ],
  ]);
});

describe('rename', () => {
  show([
    [
      'keeps the value, the comment and the place',
      rename(['a', 'b'], 'c'),
      'a:\n  b: # why\n    - 1\n  d: 2\n',
      'a:\n  c: # why\n    - 1\n  d: 2\n',
    ],
    ['keeps the quotes', rename(['a'], 'b'), "{ 'a':1 }", "{ 'b':1 }"],
    ['keeps an anchor that is used', rename(['a'], 'c'), 'a: &x 1\nb: *x\n', 'c: &x 1\nb: *x\n'],
    ['quotes what needs it', rename(['a'], 'b: c'), 'a: 1\n', '"b: c": 1\n'],
    ['of a key to itself changes nothing', rename(['a'], 'a'), 'a: 1\n', 'a: 1\n'],
  ]);
});

describe('add', () => {
  show([
    [
      'puts an item behind the last one',
      add(['a'], 'x'),
      'a:\n  - "y" # one\n  # end\nb: 1\n',
      'a:\n  - "y" # one\n  - "x"\n  # end\nb: 1\n',
    ],
    ['puts an object there', add([], { a: 1, b: [2] }), '- c\n', '- c\n- a: 1\n  b:\n    - 2\n'],
    ['puts an item behind a dash alone', add([], 1), '-\n', '-\n- 1\n'],
    ['puts an item within brackets', add(['a'], 'x'), 'a: [y]\n', 'a: [y, x]\n'],
    ['makes the array', add(['a', 'b'], 1), 'c: 1\n', 'c: 1\na:\n  b:\n    - 1\n'],
    ['makes the array in place of nothing', add(['a'], 1), 'a: ~\n', 'a:\n  - 1\n'],
    ['fills empty brackets', add(['a'], 1), 'a: []\nb:\n- 2\n', 'a:\n- 1\nb:\n- 2\n'],
  ]);
});

describe('JSON', () => {
  show([
    ['stays on one line', set(['c'], { d: [1, 'x'] }), '{"a":1,"b":2}', '{"a":1,"b":2,"c":{"d":[1,"x"]}}'],
    ['keeps its white space', set(['b'], [1, 2]), '{"a": 1}\n', '{"a": 1, "b": [1, 2]}\n'],
    [
      'gets lines where it has lines',
      set(['b'], { c: [1] }),
      '{\n\t"a": 1\n}\n',
      '{\n\t"a": 1,\n\t"b": {\n\t\t"c": [\n\t\t\t1\n\t\t]\n\t}\n}\n',
    ],
    [
      'gets arrays like the others',
      set(['b'], [1]),
      '{\n  "a": [1, 2]\n}',
      '{\n  "a": [1, 2],\n  "b": [1]\n}',
    ],
    [
      'gets lines in empty brackets',
      set(['a', 'b'], 1),
      '{\n  "a": {}\n}',
      '{\n  "a": {\n    "b": 1\n  }\n}',
    ],
    ['is written anew', set([], { b: 1 }), '{\n  "a": 2\n}', '{\n  "b": 1\n}'],
    ['begins on one line', set(['a'], 1), '{}', '{"a": 1}'],
    ['begins with lines', set(['a'], 1), '{}\n', '{\n  "a": 1\n}\n'],
    ['loses the comma before what is removed', remove('b'), '{\n  "a": 1,\n  "b": 2\n}', '{\n  "a": 1\n}'],
    ['gets another key', rename(['a'], 'b'), '{"a": 1}', '{"b": 1}'],
  ]);
});

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      CallbackURLs:
        - !Sub 'http://\${Domain}/cb' # the site
        - Fn::If: [IsProd, "http://a", !Ref Local]
        - !GetAtt Site.Url
      LogoutURLs: !If
        - IsProd
        - [http://a]
        - [http://b]
      GenerateSecret: !Condition
        A: 1
`;

const inClient = (...path: Path): Path => ['Resources', 'Web', 'Properties', ...path];

describe('in a template', () => {
  const line = (edit: SourceEdit): E.Either<string, ReadonlyArray<string>> => {
    const after = edited(template, edit);
    const old = new Set(template.split('\n'));
    return E.isLeft(after) ? after : E.right(after.right.split('\n').filter((each) => !old.has(each)));
  };

  test.each<readonly [string, SourceEdit, string]>([
    [
      'the argument of a short form',
      set(inClient('CallbackURLs', 0, 'Fn::Sub'), 'https://${Domain}/cb'),
      "        - !Sub 'https://${Domain}/cb' # the site",
    ],
    [
      'the branch of a function',
      set(inClient('CallbackURLs', 1, 'Fn::If', 1), 'https://a'),
      '        - Fn::If: [IsProd, "https://a", !Ref Local]',
    ],
    [
      'a value in a branch',
      set(inClient('LogoutURLs', 'Fn::If', 2, 0), 'https://b'),
      '        - [https://b]',
    ],
    [
      'an array in a branch',
      add(inClient('LogoutURLs', 'Fn::If', 1), 'https://c'),
      '        - [http://a, https://c]',
    ],
    ['the arguments of a short form', set(inClient('GenerateSecret', 'Condition'), { B: 2 }), '        B: 2'],
  ])('%s can be edited', (_, edit, expected) => expect(line(edit)).toEqual(E.right([expected])));
});

test('the argument of a short form may become a list', () => {
  expect(edited('Resources:\n  - !Ref A\n  - 1\n', set(['Resources', 0, 'Ref'], ['B']))).toEqual(
    E.right('Resources:\n  - !Ref\n    - B\n  - 1\n'),
  );
});

describe('an edit is refused', () => {
  const aliases = `base: &base
  flows: [code]
  urls: &urls [a]
web:
  <<: *base
app: *base
more: { urls: *urls }
`;
  const noValue: Record<string, unknown> = {};
  noValue['itself'] = noValue;

  test.each<readonly [string, SourceEdit, string, string]>([
    ['below an alias', set(['app', 'flows', 0], 'x'), aliases, 'it is below the alias `*base`'],
    ['of an alias as an array', add(['more', 'urls'], 'x'), aliases, 'it is an alias'],
    [
      'of what an alias repeats',
      set(['base', 'flows', 0], 'x'),
      aliases,
      'other places use it too, by the alias `*base`',
    ],
    [
      'of what holds an anchor that is used',
      remove('base'),
      'base: { a: &x 1 }\nb: *x\n',
      'other places use it too, by the alias `*x`',
    ],
    [
      'of what is merged',
      set(['web', 'flows'], []),
      aliases,
      'it comes from a merge key (`<<`), or its key is an alias',
    ],
    ['of a function', set(inClient('UserPoolId'), 'x'), template, 'the function `Ref` makes it'],
    [
      'of a key beside a function',
      set(inClient('LogoutURLs', 'x'), 1),
      template,
      'the function `Fn::If` makes it',
    ],
    [
      'of an item that a function makes',
      add(inClient('LogoutURLs'), 1),
      template,
      'the function `Fn::If` makes it',
    ],
    [
      'of the name of a function',
      rename(inClient('UserPoolId', 'Ref'), 'x'),
      template,
      'the function `Ref` makes it',
    ],
    [
      'that shifts arguments',
      remove(...inClient('LogoutURLs', 'Fn::If', 1)),
      template,
      'it is an argument of the function `Fn::If`',
    ],
    [
      'that adds an argument',
      add(inClient('LogoutURLs', 'Fn::If'), 1),
      template,
      'it is an argument of the function `Fn::If`',
    ],
    [
      'within a word',
      set(inClient('CallbackURLs', 2, 'Fn::GetAtt', 0), 'x'),
      template,
      'it has no text of its own, as in the short form of a function',
    ],
    ['below a string', set(['a', 'b'], 1), 'a: x\n', 'what is around it is neither an object nor an array'],
    ['of a value with a tag', set(['a'], 1), 'a: !!str 2\n', 'a tag says what kind of value it is'],
    ['of an item that is not there', set(['a', 1], 1), 'a: [x]\n', 'nothing is there'],
    ['of a key of an array', set(['a', 'b'], 1), 'a: [x]\n', 'nothing is there'],
    ['of a key that is not there', remove('b'), 'a: 1\n', 'nothing is there'],
    ['that adds to no array', add(['a'], 1), 'a: { b: 1 }\n', 'it is not an array'],
    ['that removes all', remove(), 'a: 1\n', 'it is the file as a whole'],
    ['that names an item', rename(['a', 0], 'b'), 'a: [x]\n', 'an item of an array has no key'],
    ['that makes a key twice', rename(['a'], 'b'), 'a: 1\nb: 2\n', 'its new key is there already'],
    [
      'of a key that is a block of text',
      rename(['a\n'], 'b'),
      '? |\n  a\n: 1\n',
      'its key is not written as one word',
    ],
    ['of a key that is missing', rename([''], 'b'), ': 1\n', 'its key is not written as one word'],
    [
      'of a key with its value in an array',
      remove(0),
      '[a: 1]',
      'it is a key with a value that stands in a list without braces',
    ],
    [
      'between comments in brackets',
      set(['a', 'b'], 1),
      'a: { # none\n  }\n',
      'only comments stand in its brackets',
    ],
    ['to what is no data', set(['a'], noValue), 'a: 1\n', 'neither YAML nor JSON has such a value'],
    ['to nothing at all', set(['a'], undefined), 'a: 1\n', 'neither YAML nor JSON has such a value'],
    [
      'to what would be read in another way',
      remove('b'),
      'a: |+\n  x\nb: 1\n\nc: 2\n',
      'what stands around it would be read in another way',
    ],
    [
      'to words that a short form reads as two',
      set(inClient('CallbackURLs', 2, 'Fn::GetAtt'), 'A.B'),
      template,
      'what stands around it would be read in another way',
    ],
    [
      'of a question without a key',
      set([''], 1),
      '?\n',
      'what stands around it would be read in another way',
    ],
    [
      'of a question without an answer',
      set(['a'], 1),
      '? a\n',
      'what stands around it would be read in another way',
    ],
    [
      'that uncovers what is merged',
      remove('b', 'c'),
      'a: &x { c: 1 }\nb: { <<: *x, c: 2 }\n',
      'what stands around it would be read in another way',
    ],
  ])('%s', (_, edit, text, reason) => expect(edited(text, edit)).toEqual(E.left(reason)));
});

test('of several edits one is refused, so all are', () => {
  const source = parseSource('a: 1\n');
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  expect(textEditsOfAll(source.right, [set(['a'], 2), remove('b')])).toEqual(E.left('nothing is there'));
});

test('edits of several places are told by the places of the text before them', () => {
  const source = parseSource('a: 1\nb: 2\nc: 3\n');
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  expect(textEditsOfAll(source.right, [remove('a'), set(['c'], 4), set(['c'], 5)])).toEqual(
    E.right([
      { offset: 0, length: 5, text: '' },
      { offset: 13, length: 1, text: '5' },
    ]),
  );
});

test('an edit of what another has written is a part of that', () => {
  const source = parseSource('a: 1\n');
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  expect(textEditsOfAll(source.right, [set(['b'], 'one'), set(['b'], 'two')])).toEqual(
    E.right([{ offset: 4, length: 0, text: '\nb: two' }]),
  );
});

test('a value that is too deep is refused, and nothing is thrown', () => {
  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((value) => [value], 1);
  expect([80, 100_000].map((levels) => edited('a: 1\n', set(['a'], deep(levels))))).toEqual([
    E.left('what stands around it would be read in another way'),
    E.left('neither YAML nor JSON has such a value'),
  ]);
});
