/** What is known of values in programs in Python, told by the data of clients of Pulumi. */
import { clientsIn } from '../../fixtures/programs';

/** One of several values, or a value that may be absent. */
const perhaps = (value: unknown) => ({ perhaps: value });

const clientOf = (before: string, settings: string) =>
  clientsIn(
    `import pulumi_aws as aws\n${before}\naws.cognito.UserPoolClient("x", ${settings})\n`,
    'python',
  )[0];

const settingOf = (property: string, before: string, settings: string): unknown => {
  const client = clientOf(before, settings);
  const value = client?.data[property];
  return client?.isWhole === true ? value : perhaps(value);
};

const nameOf = (expression: string, before = ''): unknown =>
  settingOf('ClientName', before, `user_pool_id="p", name=${expression}`);

const urlsOf = (expression: string, before = ''): unknown =>
  settingOf('CallbackURLs', before, `user_pool_id="p", callback_urls=${expression}`);

const isOpen = expect.stringMatching(/^\$\{\w+\}$/) as unknown;
const between = (before: string, after: string) =>
  expect.stringMatching(new RegExp(`^${before}\\$\\{\\w+\\}${after}$`)) as unknown;

describe('a string', () => {
  test.each<readonly [expression: string, before: string, value: unknown]>([
    ["'web'", '', 'web'],
    ['"""web"""', '', 'web'],
    [String.raw`'a\tb\x41\u0042\U00000043\'\"\\\q'`, '', 'a\tbABC\'"\\\\q'],
    [String.raw`r'a\tb'`, '', String.raw`a\tb`],
    ["'a' 'b'", '', 'ab'],
    ["'a' + 'b'", '', 'ab'],
    ["('a')", '', 'a'],
    ["f'a{1 + 2}b{{c}}'", '', 'a3b{c}'],
    ["f'a{host}b'", '', between('a', 'b')],
    ["f'a{host!r:>3}b'", '', between('a', 'b')],
    ["'a{}b'.format(host)", '', between('a', 'b')],
    ["'a%sb' % host", '', between('a', 'b')],
    ['name.format(host)', '', isOpen],
    ["f'{x}'.format(host)", '', isOpen],
    ['1 % 2', '', isOpen],
    ["'-'.join(['a', 'b'])", '', 'a-b'],
    ["'-'.join(names)", '', isOpen],
    ["{'a': 'x'}['a']", '', 'x'],
    ["{'a': 'x'}.get('a')", '', 'x'],
    ["{}.get('a', 'b')", '', 'b'],
    ['{}.get(key)', '', isOpen],
    ["{'a': 'x', **more}['a']", '', perhaps('x')],
    ["{key: 'x'}['a']", '', isOpen],
    ["{}['a']", '', isOpen],
    ["['x', 'y'][1]", '', 'y'],
    ["['x'][other]", '', isOpen],
    ["'a' if c else 'b'", '', perhaps('a')],
    ["'a' or 'b'", '', 'a'],
    ["'' or 'b'", '', 'b'],
    ["name or 'b'", '', perhaps(isOpen)],
    ['await', '', isOpen],
    ['NAME', "NAME = 'a'\nfor NAME in names:\n    pass", isOpen],
    ["config['name']", "config = {'name': 'a'}\nalias = config\nalias = alias", 'a'],
    ["config['name']", "config = {'name': 'a'}\nconfig['name'] =", expect.anything()],
    ["config['name']", "config = {'name': 'a'}\nconfig['name']: str", 'a'],
    ["name and 'b'", '', perhaps(undefined)],
    ["[] or 'b'", '', 'b'],
    ["{} or 'b'", '', 'b'],
    ["['a'] and 'b'", '', 'b'],
    ["[*c] and 'b'", '', perhaps(undefined)],
    ["f'x{y}'.format(host)", '', expect.stringMatching(/^x\$\{\w+\}$/)],
    ["'a' if c", '', isOpen],
    ['a[1:2]', '', isOpen],
    ['a[1, 2]', '', isOpen],
    ['()', '', []],
    ['1 ** 2', '', isOpen],
    ['NAME', "NAME = a = 'x'\na = 'b'", 'x'],
    ['NAME', "NAME = 'a'\ndel other", 'a'],
    ['NAME', 'global NAME', isOpen],
    ['NAME', 'from a.b import (NAME)', isOpen],
    ['{}.get("a")', '', null],
    ["config['name']", "config = {'name': 'a'}\nconfig.pop()\nconfig.update()", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nfor x in config:\n    x = config\nreturn config", 'a'],
    ["config['name']", "config = {'name': 'a'}\na, b = config, 1\nx = y = config\nx += config", 'a'],
    ["'' and 'b'", '', ''],
    ["'a' and 'b'", '', 'b'],
    ["os.environ['NAME']", 'import os', isOpen],
    ["os.environ.get('NAME', 'x')", 'import os', isOpen],
    ['NAME', "NAME = 'web'", 'web'],
    ['NAME', "NAME: str = 'web'", 'web'],
    ['NAME', "NAME = OTHER = 'web'", 'web'],
    ['OTHER', "NAME = OTHER = 'web'", 'web'],
    ['NAME', "NAME, OTHER = 'a', 'b'", 'a'],
    ['NAME', "NAME, OTHER = ('a', 'b')", 'a'],
    ['NAME', 'NAME, (B, C) = x', isOpen],
    ['NAME', 'NAME, B, C = x, y', isOpen],
    ['NAME', 'NAME: str', isOpen],
    ['NAME', "NAME = 'a'\nNAME += 'b'", isOpen],
    ['NAME', "NAME = 'a'\nNAME = NAME + x", isOpen],
    ['NAME', "NAME = 'a'\nif c:\n    NAME = NAME + x", isOpen],
    ['NAME', "NAME = 'a'\nif c:\n    NAME = 'b'", perhaps('a')],
    ['NAME', "NAME = 'a'\nNAME = 'b'", 'b'],
    ['NAME', 'for NAME in names:\n    pass', isOpen],
    ['NAME', "with open('x') as NAME:\n    pass", isOpen],
    ['NAME', 'try:\n    pass\nexcept E as NAME:\n    pass', isOpen],
    ['NAME', 'def NAME():\n    pass', isOpen],
    ['NAME', 'class NAME:\n    pass', isOpen],
    ['NAME', 'from .names import NAME', isOpen],
    ['NAME', 'from names import (A as B, NAME)', isOpen],
    ['NAME', 'import NAME.inner, other as B', isOpen],
    ['NAME', 'NAME = lambda x: x', isOpen],
    ['[x for x in y]', '', isOpen],
    ['-1 * 2', '', -2],
    ['1_000', '', 1000],
    ['6 / 3 - 1', '', 1],
    ['0x_', '', isOpen],
    ['-x', '', isOpen],
    ['not x', '', isOpen],
    ['True', '', true],
    ['None', '', undefined],
    ['x > y', '', isOpen],
    ["config['name']", "config = {'name': 'a'}\nconfig['name'] = 'b'", 'b'],
    ["config['name']", "config = {}\nconfig['name'] = 'b'", 'b'],
    ["config['name']", "config = {'name': 'a'}\nconfig[key] = 'b'", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nif c:\n    config['name'] = 'b'", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nconfig['name'] += 'b'", isOpen],
    ["config['name']", "config = {'name': 'a'}\nconfig.update({'name': 'b'})", 'b'],
    ["config['name']", "config = {'name': 'a'}\nconfig.update(name='b')", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nconfig.setdefault('b', 1)", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nconfig.get('b'); config.pop('b')", 'a'],
    ["config['name']", "config = {'name': 'a'}\nconfig.pop(key)", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\ndel config['name']", isOpen],
    ["config['name']", "config = {'name': 'a'}\ndel config", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nchange(config)", perhaps('a')],
    ["config['name']", "config = {'name': 'a'}\nprint(config)\naws.use(config)\nuse(**config)", 'a'],
    ["config['name']", "config = {'name': 'a'}\nalias = config\nalias['name'] = 'b'", 'b'],
    ["config['name']", "config = {'name': 'a'}\nconfig()", 'a'],
    ["config['name']", "config = {'name': 'a'}.copy()", 'a'],
    ["config['name']", 'config = load().copy()', isOpen],
    ["config['name']", "config = dict(name='a')", 'a'],
    ["config['name']", "config = dict({'name': 'a'}, other='b')", 'a'],
    ["config['name']", 'config = load()', isOpen],
    ['config.name', "class config:\n    name = 'a'", isOpen],
  ])('%s, after %s', (expression, before, value) => {
    expect(nameOf(expression, before)).toEqual(value);
  });

  test.each<readonly [members: string, expression: string, value: unknown]>([
    ["def __init__(self):\n        self.name = 'a'", 'self.name', 'a'],
    ["def __init__(self):\n        self.name = 'a'\n        self.name += 'b'", 'self.name', isOpen],
    ['def __init__(self):\n        print(self.name)', 'self.name', isOpen],
    ["name = 'a'", 'name', isOpen],
    ['pass', 'self["name"]', isOpen],
  ])('of a class with %s', (members, expression, value) => {
    const [client] = clientsIn(
      `import pulumi_aws as aws\nclass Web:\n    ${members}\n    def make(self):\n        aws.cognito.UserPoolClient("x", user_pool_id="p", name=${expression})\n`,
      'python',
    );
    expect(client?.data['ClientName']).toEqual(value);
  });
});

describe('an array', () => {
  test.each<readonly [expression: string, before: string, value: unknown]>([
    ["['a', 'b']", '', ['a', 'b']],
    ["('a',)", '', ['a']],
    ["['a', *['b'], *c]", '', ['a', 'b', isOpen]],
    ["['a', *[*c]]", '', ['a', isOpen]],
    ["['a'] + ['b']", '', ['a', 'b']],
    ["['a'] + c", '', ['a', isOpen]],
    ["c + ['a']", '', ['a', isOpen]],
    ["['a'].copy()", '', ['a']],
    ['urls', "urls = ['a']\nurls.append('b')", ['a', isOpen]],
    ['urls', "urls = ['a']\nurls.extend(more)", ['a', isOpen]],
    ['urls', "urls = ['a']\nurls += ['b']", ['a', isOpen]],
    ['urls', "urls = ['a']\nurls.sort()", isOpen],
    ['urls', "urls = ['a']\nurls.remove('a')", isOpen],
    ['urls', "urls = ['a']\nfor url in urls:\n    print(url)", ['a']],
  ])('%s, after %s', (expression, before, value) => {
    expect(urlsOf(expression, before)).toEqual(value);
  });
});

describe('a change counts', () => {
  test.each([
    "args['name'] = 'b'",
    "try:\n    args['name'] = 'b'\nfinally:\n    pass",
    "with x:\n    args['name'] = 'b'",
  ])('%s', (change) => {
    expect(settingOf('ClientName', `args = {'name': 'a'}\n${change}`, 'user_pool_id="p", **args')).toBe('b');
  });

  test.each([
    "if c:\n    args['name'] = 'b'",
    "for x in y:\n    args['name'] = 'b'",
    "while c:\n    args['name'] = 'b'",
    "try:\n    pass\nexcept E:\n    args['name'] = 'b'",
    "def f():\n    args['name'] = 'b'",
    "match c:\n    case 1:\n        args['name'] = 'b'",
    "f = lambda: args.update({'name': 'b'})",
    "c if d else args.update({'name': 'b'})",
  ])('perhaps: %s', (change) => {
    expect(clientOf(`args = {'name': 'a'}\n${change}`, 'user_pool_id="p", **args')?.isWhole).toBe(false);
  });
});

test('what is broken is no reason to stop', () => {
  expect(nameOf("'a'", 'x = = 1\ndef (:\n\n')).toBe('a');
  expect(clientsIn('aws.cognito.UserPoolClient(', 'python')).toBeDefined();
});

test('the beginning of a program is read as well as the whole', () => {
  const program = `from aws_cdk import (aws_cognito as c, Duration)
import a.b as d, e
class Web(c.UserPoolClient, metaclass=f):
    def __init__(self, g: h = 1, *i, **j):
        super().__init__(self, f"x{g!r}", **{"a": [1, *b], **(k or {})})
        self.l, (m, n) = await o, lambda p: [q for q in r if s]
        del t["u"]; v.w = x if y else z
        with a as b, c: d += 1
        try: pass
        except E as e: pass
c.UserPool(s, 'p').add_client("x", o_auth=c.OAuthSettings(scopes=[c.OAuthScope.OPENID]))
`;
  for (let end = 0; end < program.length; end += 3)
    expect(clientsIn(program.slice(0, end), 'python')).toBeDefined();
});
