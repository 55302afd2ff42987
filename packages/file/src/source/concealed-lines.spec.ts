import { concealedLines } from '../index';

const conceal = (text: string): string => concealedLines(text).join('\n');

describe('the value of a secret is not shown', () => {
  test.each([
    ['clientSecret: s3cr3t', 'clientSecret: ***'],
    ['  CLIENT_SECRET: s3cr3t # why', '  CLIENT_SECRET: ***'],
    ['client-secret:s3cr3t', 'client-secret:***'],
    ['client_secret = "s3cr3t"', 'client_secret = ***'],
    ['secretö: s3cr3t', 'secretö: ***'],
    ['"secret/of us": "s3cr3t"', '"secret***'],
    ['{"clientSecret":"s3cr3t","oAuth":{}}', '{"clientSecret":***'],
    ['{ generateSecret: true, clientSecret: s3cr3t }', '{ generateSecret: true, clientSecret: ***'],
    ['generateSecret: trueish', 'generateSecret: ***'],
    ['? clientSecret\n: s3cr3t', '? clientSecret\n: ***'],
    ['clientSecret:\n  s3cr3t\noAuth: {}', 'clientSecret:\n  ***\noAuth: {}'],
    ['clientSecret: |\n  a: s3\n\n  b: cr3t\noAuth: {}', 'clientSecret: ***\n  ***\n\n  ***\noAuth: {}'],
    ['{\n"clientSecret":\n"s3cr3t",\n"oAuth": 1', '{\n"clientSecret":\n***\n"oAuth": 1'],
    ['clientSecret: "s3\ncr3t"', 'clientSecret: ***\n***'],
  ])('the value of a secret is hidden in %j', (source, shown) => expect(conceal(source)).toBe(shown));
});

describe('what is no secret is shown', () => {
  test.each([
    ['generateSecret: true'],
    ['"generateSecret": false,'],
    ['generateSecret: ${withSecret} # asked for'],
    ['{ "generateSecret": "${withSecret}" }'],
    ['generateSecret: true\nuserPoolClientName: web'],
    ['userPoolClientName: web\r'.trim()],
  ])('nothing is hidden in %j', (source) => expect(conceal(source)).toBe(source));
});

describe('in a shell', () => {
  test.each([
    ['aws x --client-secret s3cr3t --client-name web', 'aws x --client-secret ***'],
    [
      'aws x --client-secret \\\n  s3cr3t \\\n  --client-name web',
      'aws x --client-secret ***\n  ***\n  --client-name web',
    ],
    ['CLIENT_SECRET=s3cr3t\naws x', 'CLIENT_SECRET=***\naws x'],
    ['aws x --client-secret `\n  s3cr3t\naws y', 'aws x --client-secret ***\n  ***\naws y'],
  ])('the value of a secret is hidden in %j', (source, shown) =>
    expect(concealedLines(source, [], 'shell').join('\n')).toBe(shown),
  );

  test.each([
    ['aws x --no-generate-secret \\\n  --client-name web'],
    ['aws x --generate-secret true'],
    ['aws x --client-secret "$SECRET" --client-name web'],
    ['aws x --client-secret'],
  ])('nothing is hidden in %j', (source) =>
    expect(concealedLines(source, [], 'shell').join('\n')).toBe(source),
  );
});

describe('in HCL', () => {
  test.each([
    ['client_secret = "s3cr3t"\nname = "web"', 'client_secret = ***\nname = "web"'],
    ['  client_secret = "${var.a}s3cr3t"', '  client_secret = ***'],
    ['client_secret = <<EOT\ns3cr3t\nEOT\nname = 1', 'client_secret = ***\n***\n***\nname = 1'],
    ['client_secret = join("", [\n  "s3cr3t",\n])', 'client_secret = ***\n  ***\n***'],
    ['a {\n  secret = "s3cr3t"\n}\nb "c" {', 'a {\n  secret = ***\n}\nb "c" {'],
    ['secret == "s3cr3t"', 'secret =***'],
  ])('the value of a secret is hidden in %j', (source, shown) =>
    expect(concealedLines(source, [], 'hcl').join('\n')).toBe(shown),
  );

  test.each([
    ['generate_secret                      = true # asked for\nname = "web"'],
    ['generate_secret = var.confidential\n  name = "web"'],
    ['generate_secret = null'],
    ['{ client_secret = aws_secretsmanager_secret_version.google[0].secret_string }'],
  ])('nothing is hidden in %j', (source) =>
    expect(concealedLines(source, [], 'hcl').join('\n')).toBe(source),
  );
});

test('a line without anything after the place is left as it is', () => {
  const fromColumn4 = { from: { line: 1, column: 4 }, toLine: 1 };
  expect(concealedLines('key: ', [fromColumn4])).toEqual(['key: ']);
  expect(concealedLines('key', [fromColumn4])).toEqual(['key']);
});

test('of several lines, the first is hidden from the place on, and the others as a whole', () => {
  const toLine2 = { from: { line: 1, column: 9 }, toLine: 2 };
  expect(concealedLines('pasword: hunter2\n  hunter2\noAuth: {}', [toLine2])).toEqual([
    'pasword: ***',
    '  ***',
    'oAuth: {}',
  ]);
});
