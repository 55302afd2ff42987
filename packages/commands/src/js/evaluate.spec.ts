/** What is known of values in programs in JavaScript and TypeScript, told by the data of clients of Pulumi. */
import { clientsIn } from '../../fixtures/programs';

const clientOf = (before: string, settings: string, language: 'typescript' | 'javascript' = 'typescript') =>
  clientsIn(
    `import * as aws from '@pulumi/aws';\n${before}\nnew aws.cognito.UserPoolClient('x', ${settings});`,
    language,
  )[0];

const dataOf = (...program: Parameters<typeof clientOf>) => clientOf(...program)?.data;

/** One of several values, or a value that may be absent. */
const perhaps = (value: unknown) => ({ perhaps: value });

const settingOf = (property: string, ...program: Parameters<typeof clientOf>): unknown => {
  const client = clientOf(...program);
  const value = client?.data[property];
  return client?.isWhole === true ? value : perhaps(value);
};

/** What is known of a string. */
const nameOf = (expression: string, before = ''): unknown =>
  settingOf('ClientName', before, `{ userPoolId: 'p', name: ${expression} }`);

/** What is known of an array. */
const urlsOf = (expression: string, before = ''): unknown =>
  settingOf('CallbackURLs', before, `{ userPoolId: 'p', callbackUrls: ${expression} }`);

const isOpen = expect.stringMatching(/^\$\{\w+\}$/) as unknown;

describe('a string', () => {
  test.each<readonly [expression: string, before: string, value: unknown]>([
    ["'web'", '', 'web'],
    ['`a${1 + 2 * 3}b${true}`', '', 'a7btrue'],
    ["'a' + 'b' + 1", '', 'ab1'],
    ["'a'.concat('b', 'c')", '', 'abc'],
    ["'a'.toString()", '', 'a'],
    ["('a' as string)!", '', 'a'],
    ["<string>'a'", '', 'a'],
    ["'a' satisfies string", '', 'a'],
    ["['a', 'b'].join('-')", '', 'a-b'],
    ["['a', 'b'].join()", '', 'a,b'],
    ["(['a', x] as const)[0]", '', 'a'],
    ["['a'][other]", '', isOpen],
    ["({ a: { b: 'c' } }).a.b", '', 'c'],
    ["({ a: 'c' })['a']", '', 'c'],
    ["({ [key]: 'c' }).a", '', isOpen],
    ["({ a: 'x', ...more }).a", '', perhaps('x')],
    ["({ 'a-b': 'x' })['a-b']", '', 'x'],
    ["({ 1: 'x' })[1]", '', 'x'],
    ["({ get a() { return 'x'; } }).a", '', isOpen],
    ["true ? 'a' : 'b'", '', 'a'],
    ["!true ? 'a' : 'b'", '', 'b'],
    ["'' || 'b'", '', 'b'],
    ["'a' || 'b'", '', 'a'],
    ["null ?? 'b'", '', 'b'],
    ["undefined ?? 'b'", '', 'b'],
    ["'' ?? 'b'", '', ''],
    ["'a' && 'b'", '', 'b'],
    ["'' && 'b'", '', ''],
    ["void 0 ?? 'b'", '', 'b'],
    ['NAME', "const NAME = 'web';", 'web'],
    ['NAME', "let NAME = 'web';", 'web'],
    ['NAME', "let NAME; NAME = 'web';", 'web'],
    ['NAME', 'const NAME = prefix(); const other = NAME;', isOpen],
    ['NAME', "let NAME = 'web'; NAME += 'x';", isOpen],
    ['NAME', 'let NAME = 1; NAME++;', isOpen],
    ['NAME', 'declare const NAME: string;', isOpen],
    ['NAME', 'for (const NAME of names) {}', isOpen],
    ['NAME', 'for (NAME of names) {} var NAME;', isOpen],
    ['NAME', 'const NAME = OTHER; const OTHER = NAME;', isOpen],
    ['NAME', 'function NAME() {}', isOpen],
    ['NAME', 'class NAME {}', isOpen],
    ['NAME', "import NAME from './name';", isOpen],
    ['NAME', "import { name as NAME } from './name';", isOpen],
    ['NAME', "import NAME = require('./name');", isOpen],
    ['NAME', 'import NAME = Other.Name;', isOpen],
    ['NAME', "const { NAME } = require('./name');", isOpen],
    ['NAME', "const [NAME] = require('./name');", isOpen],
    ['Names.Web', "enum Names { Web = 'web', Open }", 'web'],
    ['Names.Open', "enum Names { Web = 'web', Open }", isOpen],
    ['a', "const { a } = { a: 'x' };", 'x'],
    ['b', "const { a: { b } } = { a: { b: 'x' } };", 'x'],
    ['a', "const { a = 'x' } = {};", 'x'],
    ['a', "const { a = 'x' } = { a: 'y' };", 'y'],
    ['a', "const { [key]: a } = { a: 'y' };", isOpen],
    ['a', "const [, a] = ['x', 'y'];", 'y'],
    ['a', "const [[a]] = [['x']];", 'x'],
    ['a', "const [, ...a] = ['x', 'y'];", isOpen],
    ['rest.b', "const { a, ...rest } = { a: 'x', b: 'y' };", 'y'],
    ['rest.a', "const { a, ...rest } = { a: 'x', b: 'y' };", undefined],
    ['a', "let a; ({ a } = { a: 'x' });", 'x'],
    ['config.name', "const config = { name: 'a' }; config.name = 'b';", 'b'],
    ['config.name', "const config: Config = {}; config.name = 'b';", 'b'],
    ['config.name', "const config = { name: 'a' }; config[key] = 'b';", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; config.name += 'b';", isOpen],
    ['config.a.b', "const config = { a: { b: 'x' } }; config.a.b = 'y';", 'y'],
    ['config.a.b', "const config = { a: { b: 'x' } }; config.c.b = 'y';", 'x'],
    ['config.name', "const config = { name: 'a' }; Object.assign(config, other);", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; change(config);", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; new Other(config); console.log(config);", 'a'],
    ['config.name', "const config = { name: 'a' }; aws.use(config);", 'a'],
    ['config.name', "const config = { name: 'a' }; const alias = config; alias.name = 'b';", 'b'],
    ['config.name', 'const config = { name: 1 }; config.name++;', isOpen],
    ['config.name', "const config = Object.freeze({ name: 'a' });", 'a'],
    ['config.name', "const config = Object.assign({}, { name: 'a' }, { other: 'b' });", 'a'],
    ['config.name', "const config = Object.create({ name: 'a' });", isOpen],
    ['config.name', 'const config = load();', isOpen],
    ['config.name', "const config = { name: 'a' }; delete config.name;", undefined],
    ['pulumi.interpolate`a${1}b`', '', 'a1b'],
    ['$interpolate`ab`', '', 'ab'],
    ['html`ab`', '', isOpen],
    ['process.env.NAME', '', isOpen],
    ['`a${process.env.NAME}b`', '', expect.stringMatching(/^a\$\{\w+\}b$/)],
    ['`a${["x"]}b`', '', expect.stringMatching(/^a\$\{\w+\}b$/)],
    ['-name', '', isOpen],
    ["'a' - 'b'", '', isOpen],
    ['x > y', '', isOpen],
    ['(() => "a")()', '', isOpen],
    ['C.NAME', "class C { static readonly NAME = 'a'; }", isOpen],
    ["await 'a'", '', 'a'],
    ["x + 'a'", '', expect.stringMatching(/^\$\{\w+\}a$/)],
    ['NAME', "const NAME = 'a'; change(NAME);", 'a'],
    [
      'config.name',
      "let config = { name: 'a' }; if (c) config = { name: 'b' }; config.name = 'c';",
      perhaps('a'),
    ],
    ['config.name', "const config: Config = {}; if (c) config.name = 'b';", perhaps(undefined)],
    ['later', "const before = later; const later = 'a';", 'a'],
    ['a', "const { a = 'x' } = load();", perhaps(isOpen)],
    ['a', "const { a = 'x' } = { a: ['y'] };", ['y']],
    ['a', "const { a = 'x' } = { a: { b: 'y' } };", { b: 'y' }],
    ['b', "const { a: { ...r }, b } = { a: {}, b: 'x' };", 'x'],
    ['b', "const { a: [...r], b } = { a: [], b: 'x' };", 'x'],
    ['b', "const { a: { [k]: c }, b } = { a: [], b: 'x' };", 'x'],
    ['b', "const [[, a], { c }, b] = [[], {}, 'x'];", 'x'],
    ['a', "let a; [o.p, a] = ['x', 'y'];", 'y'],
    ['a', "let a; ({ p: o.p, a } = { a: 'y' });", 'y'],
    ["'a'.toString", '', isOpen],
    ['x.toString()', '', isOpen],
    ['-2 + 1', '', -1],
    ['-"a"', '', isOpen],
    ['(x)`a`', '', isOpen],
    ['f()`a`', '', isOpen],
    ['o[k]`a`', '', isOpen],
    ['(f() as string)', '', isOpen],
    ['config.name', "const config = { name: 'a' }; x[y](config);", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; (() => 1)(config);", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; Object[key](config);", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; config(); void config; delete config;", perhaps('a')],
    ['config.name', "const config = { name: 'a' }; { const { name } = config; } x = config;", 'a'],
    ['NAME', "label: for (;;) { continue label; } const NAME = 'a';", 'a'],
    ['NAME', "if (c) { var NAME = 'a'; }", 'a'],
    ['NAME', "import { 'a-b' as NAME } from './x';", isOpen],
    ['NAME', "const { 'a-b': NAME } = require('./x');", isOpen],
    ['NAME', "export { NAME } from './x'; const NAME = 'a'; export { NAME as other, missing };", 'a'],
    ["({ [`a`]: 'x' }).a", '', isOpen],
    ['(c ? { a: "x" } : { a: "y" }).a', '', perhaps('x')],
    ["'a'[0]", '', isOpen],
  ])('%s, after %s', (expression, before, value) => {
    expect(nameOf(expression, before)).toEqual(value);
  });

  test.each<readonly [members: string, expression: string, value: unknown]>([
    ["name = 'a'; #other = 'b';", 'this.name', 'a'],
    ["#name = 'a';", 'this.#name', 'a'],
    ["private readonly name: string; constructor() { this.name = 'a'; }", 'this.name', 'a'],
    ["name = 'a'; set() { this.name = 'b'; this.name += 'c'; }", 'this.name', isOpen],
    ['constructor(private readonly name: string) {}', 'this.name', isOpen],
    ['constructor(private readonly name = "x") {}', 'this.name', isOpen],
    ['[computed] = 1; 3 = 4;', 'this.name', isOpen],
    ["config = { name: 'a' }; set() { this.config.name = change; }", 'this.config.name', 'a'],
    ['', 'this[name]', isOpen],
  ])('of a class with %s', (members, expression, value) => {
    const [client] = clientsIn(`import * as aws from '@pulumi/aws';
      class Web { ${members} make() { const name = ${expression}; new aws.cognito.UserPoolClient('x', { userPoolId: 'p', name }); } }`);
    expect(client?.data['ClientName']).toEqual(value);
  });

  test('is open under a `this` that no class has', () => {
    const [client] = clientsIn(`import * as aws from '@pulumi/aws';
      class Web { name = 'a'; make() { return { f: function () { new aws.cognito.UserPoolClient('x', { userPoolId: 'p', name: this.name }); } }; } }
      new aws.cognito.UserPoolClient('y', { userPoolId: 'p', name: this.name });`);
    expect(client?.data['ClientName']).toEqual(isOpen);
  });
});

describe('an array', () => {
  test.each<readonly [expression: string, before: string, value: unknown]>([
    ["['a', , 'b']", '', ['a', 'b']],
    ["[...['a'], 'b']", '', ['a', 'b']],
    ["[...urls, 'b']", '', ['b', isOpen]],
    ["[...(c && ['a']), 'b']", '', perhaps(['a', 'b', isOpen])],
    ["[...([] as string[]), ...(false || []), 'b']", '', ['b']],
    ["[...null, 'b']", '', ['b']],
    ["['a'].concat('b', ['c'], x)", '', ['a', 'b', 'c', isOpen]],
    ["['a'].concat(`b${x}`)", '', ['a', expect.stringMatching(/^b\$\{\w+\}$/)]],
    ["['a', false, undefined, '', 'b'].filter(Boolean)", '', ['a', 'b']],
    ["['a', x && 'b'].filter(Boolean)", '', perhaps(['a', isOpen])],
    ["['a'].filter((url) => url)", '', isOpen],
    ["['a'].map((host) => `https://${host}`)", '', isOpen],
    ["urls.concat('a')", '', isOpen],
    ['[...one].join()', '', isOpen],
    ["['a'].concat(...more)", '', isOpen],
    ['urls', "const urls = ['a']; urls.push('b');", ['a', isOpen]],
    ['urls', "const urls = ['a']; urls.unshift('b');", ['a', isOpen]],
    ['urls', "const urls = ['a']; urls.sort();", isOpen],
    ['urls', "const urls = ['a']; urls[0] = 'b';", isOpen],
    ['urls', "const urls = ['a']; urls.includes('b'); urls.map(String); urls.length;", ['a']],
    ['urls', "const urls = ['a']; for (const url of urls) print(`${url}`);", ['a']],
    ['urls', "const urls = ['a']; grow(urls);", isOpen],
    ['urls', "let urls = ['a']; const f = () => urls;", ['a']],
    ['config.urls', "const config = { urls: ['a'] }; config.urls.push('b');", ['a', isOpen]],
    ["[...'ab', 'c']", '', ['c', isOpen]],
    ['urls', "const urls = c ? ['a'] : ['b']; urls.push('c');", perhaps(['a', isOpen])],
  ])('%s, after %s', (expression, before, value) => {
    expect(urlsOf(expression, before)).toEqual(value);
  });

  test('has as many items as it has', () => {
    expect(
      dataOf('const urls = ["a", "b"];', '{ userPoolId: "p", accessTokenValidity: urls.length }'),
    ).toMatchObject({
      AccessTokenValidity: 2,
    });
  });
});

describe('an object', () => {
  test.each<readonly [settings: string, before: string, data: object]>([
    [
      '{ ...base, name: "b" }',
      'const base = { name: "a", generateSecret: true };',
      { ClientName: 'b', GenerateSecret: true },
    ],
    ['{ name: "b", ...base }', 'const base = { name: "a" };', { ClientName: 'a' }],
    ['{ name: "b", ...(false && { name: "a" }) }', '', { ClientName: 'b' }],
    ['{ name: "b", ...(c && { name: "a" }) }', '', { ClientName: 'b' }],
    ['{ name: "b", ...(c ? more : {}) }', '', { ClientName: isOpen }],
    ['{ name: "b", [key]: 1 }', '', { ClientName: isOpen }],
    ['{ name: "b", name: undefined }', '', {}],
    ['{ name: "b", ...{ ...more, generateSecret: true } }', '', { ClientName: isOpen, GenerateSecret: true }],
    ['{ ...{ generateSecret: true, ...more }, name: "b" }', '', { ClientName: 'b', GenerateSecret: isOpen }],
    ['{ ...more, ...{ name: "a", ...more } }', '', { ClientName: isOpen }],
    ['{ name: "z", ...{ name: "a", ...more } }', '', { ClientName: isOpen }],
    ['args', 'const args = { name: "a" }; if (c) args.name = "b";', { ClientName: 'a' }],
    ['args', 'const args = { name: "a" }; if (c) delete args.name;', { ClientName: 'a' }],
    ['args', 'const args: Args = {}; args.name = undefined;', {}],
    ['args', 'const args = c ? { name: "a" } : { name: "b" };', {}],
    ['{ ...{ ...more, name: "a" }, ...(c && { name: "b" }) }', '', { ClientName: 'a' }],
    ['{ name: "a", ...(c ? { name: "b" } : { generateSecret: true }) }', '', { ClientName: 'b' }],
    ['{ ...(c && { ...{ name: "x" }, name: "b" }) }', '', {}],
    [
      '{ name: "a", ...(c ? { ...{}, name: "b" } : {}), ...(d && { ...{ name: "c", ...more } }) }',
      '',
      { ClientName: isOpen },
    ],
    ['{ ...{ name: "a", ...more }, ...(c && { name: "b" }) }', '', { ClientName: isOpen }],
  ])('%s, after %s', (settings, before, data) => {
    const { UserPoolId: _, ...found } = dataOf(before, settings) as Record<string, unknown>;
    expect(found).toEqual(data);
  });

  test('is known in JavaScript too, with types of Flow and JSX', () => {
    expect(
      dataOf('const x: string = 1; const page = <p>{x}</p>;', '{ userPoolId: "p", name: "a" }', 'javascript'),
    ).toMatchObject({ ClientName: 'a' });
    expect(dataOf('const f = <p />;', '{ userPoolId: "p", name: "a" }')).toMatchObject({ ClientName: 'a' });
    expect(dataOf('enum E { A }', '{ userPoolId: "p", name: "a" }', 'javascript')).toMatchObject({
      ClientName: 'a',
    });
  });

  test('is known after errors of syntax, and nothing is where the parser gives up', () => {
    expect(dataOf('const a = 1; const a = 2;', '{ userPoolId: "p", name: "a" }')).toMatchObject({
      ClientName: 'a',
    });
    expect(clientsIn('const = ;')).toEqual([]);
  });
});

describe('a change counts', () => {
  test.each<readonly [change: string, name: unknown]>([
    ['args.name = "b";', 'b'],
    ['{ args.name = "b"; }', 'b'],
    ['try { args.name = "b"; } finally {}', 'b'],
    ['if ((args.name = "b")) {}', 'b'],
    ['for (args.name = "b"; ; ) {}', 'b'],
    ['while ((args.name = "b")) {}', 'b'],
    ['switch ((args.name = "b")) {}', 'b'],
    ['(args.name = "b") && x;', 'b'],
  ])('%s', (change, name) => {
    expect(dataOf(`const args = { userPoolId: 'p', name: 'a' }; ${change}`, 'args')?.['ClientName']).toEqual(
      name,
    );
  });

  test.each([
    'if (c) args.name = "b";',
    'if (c) {} else args.name = "b";',
    'for (;;) args.name = "b";',
    'for (const x of y) args.name = "b";',
    'for (const x in y) args.name = "b";',
    'while (c) args.name = "b";',
    'switch (c) { case 1: args.name = "b"; }',
    'try {} catch { args.name = "b"; }',
    'try {} catch (error) { args.name = "b"; }',
    'c && (args.name = "b");',
    'c ? (args.name = "b") : 1;',
    'const f = () => { args.name = "b"; };',
    'function f() { args.name = "b"; }',
    'const f = function () { args.name = "b"; };',
    'const o = { f() { args.name = "b"; } };',
    'class C { f() { args.name = "b"; } #g() {} static { x = 1; } }',
  ])('perhaps: %s', (change) => {
    const client = clientsIn(
      `import * as aws from '@pulumi/aws'; const args = { userPoolId: 'p', name: 'a' }; ${change}\nnew aws.cognito.UserPoolClient('x', args);`,
    )[0];
    expect(client?.isWhole).toBe(false);
  });
});

test('the beginning of a program is read as well as the whole', () => {
  const program = `import * as c from 'aws-cdk-lib/aws-cognito';
    export class Web extends c.UserPoolClient { constructor() { super(s, \`x\${1}\`, { a: [1, ...b], ...(d ? { e: f?.g } : {}) }); } }
    const { h: [i = 1, ...j], ...k } = await l!; m.n = o as p; new c.UserPool(q, 'r').addClient('t', { oAuth: { scopes: [c.OAuthScope.OPENID] } });`;
  for (let end = 0; end < program.length; end += 3) {
    expect(clientsIn(program.slice(0, end))).toBeDefined();
    expect(clientsIn(program.slice(0, end), 'javascript')).toBeDefined();
  }
});
