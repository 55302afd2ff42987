/** The page as it was built, in a real Chromium. */
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type Page } from 'playwright-core';
import { join } from 'node:path';
import { findChromium } from '../fixtures/chromium';
import { linkTo } from '../fixtures/link-to';
import { choose, openPage, startAgain, write, written, type OpenedPage } from '../fixtures/opened-page';
import { sentBytes, servePage, type PageServer } from '../fixtures/serve-page';

jest.setTimeout(120_000);

const isNightly = process.env['NIGHTLY'] === 'true';

let server: PageServer;
let browser: Browser | undefined;
/** The one page that all tests share; each begins without a text. */
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  server = await servePage();
  const found = await findChromium();
  if ('missing' in found) {
    if (process.env['CI']) throw new Error(found.missing);
    process.stdout.write(`skip the page in a browser: ${found.missing}\n`);
    return;
  }
  browser = await chromium.launch({
    executablePath: found.program,
    env: { ...(process.env as Record<string, string>), ...found.env },
    // Containers have no sandbox of their own; nothing but this page is opened.
    args: ['--no-sandbox', '--disable-gpu'],
  });
  opened = await openPage(browser, server.address, { permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page } = opened);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

/** Nothing has left the page since it was looked at last, and nothing was refused or wrong. */
const expectNothingLeft = ({ requests, violations, errors }: OpenedPage): void => {
  expect(requests.splice(0).filter((url) => !url.startsWith(server.address))).toEqual([]);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
};

/** Tests in the browser, where there is one. */
const inBrowser = (
  title: string,
  run: () => Promise<void>,
  more: { readonly nightly?: boolean; readonly isFirst?: boolean } = {},
): void => {
  (more.nightly === true && !isNightly ? test.skip : test)(title, async () => {
    if (browser === undefined) return;
    if (more.isFirst !== true) await startAgain(page);
    await run();
    expectNothingLeft(opened);
  });
};

if (!isNightly)
  process.stdout.write(
    'skip every preset in every backend, and axe in every view: npm run check-all runs them\n',
  );

const issues = () => page.locator('.issue');
const report = (): Promise<string> => page.locator('#panel-report').innerText();
const kind = (text: string): Promise<void> => page.locator('#kind').filter({ hasText: text }).waitFor();

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEfGhI
      ExplicitAuthFlow: [ALLOW_USER_SRP_AUTH]
      CallbackURLs: [http://app.example.com/callback]
`;

/** Starts with the text that the page opens with, and waits for its report. */
const startWithProps = async (): Promise<void> => {
  await page.locator('#start').selectOption('props');
  await issues().first().waitFor();
};

/** Pastes the template, and waits for its report. */
const writeTemplate = async (): Promise<void> => {
  await write(page, template);
  await kind('Template · 1 app client');
};

// -------------------------------------------------------------------------------------
// the main path
// -------------------------------------------------------------------------------------

inBrowser(
  'the page opens with a text and its issues, in less than 250 kB',
  async () => {
    await issues().first().waitFor();
    expect(await page.locator('#kind').innerText()).toBe('Props · 1 app client');
    expect(await report()).toContain('authFlow is not a known property.');
    const { requests } = opened;
    const bytes = requests.map((url) => sentBytes(new URL(url).pathname)).reduce((a, b) => a + b);
    process.stdout.write(`first load: ${(bytes / 1000).toFixed(0)} kB gzip in ${requests.length} requests\n`);
    expect(bytes).toBeLessThan(250_000);
  },
  { isFirst: true },
);

inBrowser(
  'the keyboard reaches everything, and leaves the editor by the Tab key',
  async () => {
    const reached: Array<string> = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const { activeElement } = document;
          const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
          return inner?.getAttribute('aria-label') ?? inner?.id ?? '';
        }),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining([
        'start',
        'file',
        'share',
        'Text with app clients',
        'tab-report',
        'rule-set',
        'Go to line 3, column 1',
      ]),
    );
  },
  // Nothing has been focused before.
  { isFirst: true },
);

inBrowser('a template is checked as it is written, and an issue leads to its place', async () => {
  await writeTemplate();
  const issue = issues().filter({ hasText: 'unknown-key' });
  expect(await issue.innerText()).toContain('ExplicitAuthFlow is not a known property.');
  await issue.getByRole('button', { name: 'Go to line 6, column 7' }).click();
  await page.locator('#editor .cm-activeLine').filter({ hasText: 'ExplicitAuthFlow' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('s');
  await issue.waitFor({ state: 'detached' });
  expect(await written(page)).toContain('      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH]');
});

inBrowser('the explanation of an issue stands folded beside it', async () => {
  await startWithProps();
  const issue = issues().filter({ hasText: 'callback-url-https' });
  await issue.getByText('Explanation').click();
  await issue.getByText('Sources').waitFor();
  expect(await issue.locator('.explanation').innerText()).toMatch(/Fails[^]*Passes[^]*Sources/);
});

inBrowser('Terraform and the answer of the service are read, too', async () => {
  await page.locator('#start').selectOption('module');
  await kind('Terraform · 1 app client');
  expect(await report()).toContain('callback_urls[0]');
  await page.locator('#start').selectOption('describe');
  await kind('Answer of describe-user-pool-client · 1 app client');
});

inBrowser('the strict rule set says more', async () => {
  await write(page, 'disableOAuth: true\n');
  await page.getByText('No issues', { exact: true }).waitFor();
  await page.locator('#rule-set').selectOption('strict');
  await issues().first().waitFor();
});

inBrowser(
  'without a text there is something to start from, and what was changed can be chosen again',
  async () => {
    await page.getByRole('button', { name: 'Native app' }).click();
    await page.getByText('No issues', { exact: true }).waitFor();
    expect(await page.locator('#start').inputValue()).toBe('native-app');
    await write(page, 'disableOAuth: true\n');
    await page.locator('.state').waitFor();
    await page.locator('#start').selectOption('native-app');
    await page.locator('#editor .cm-line').filter({ hasText: 'myapp://callback' }).waitFor();
  },
);

inBrowser('a text without an app client is not called fine', async () => {
  await write(page, 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n');
  await page.getByText('The text is a template, and has no app client.').waitFor();
});

inBrowser('what is wrong with the syntax is told in a sentence', async () => {
  await write(page, 'oAuth: [\n');
  await issues().getByText('Wrong indentation, or a bracket that nothing closes.').waitFor();
  await write(page, 'resource "aws_cognito_user_pool_client" "a" {\n  name = "a\n}\n');
  await issues().getByText('This place begins a string that does not end on its line.').waitFor();
});

/** A template of clients that have an error each. */
const clients = (count: number): string =>
  `Resources:\n${Array.from({ length: count }, (_, index) => `  Web${index}: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: eu-west-1_AbCdEfGhI, ClientNam: a } }\n`).join('')}`;

inBrowser('of very many issues the first are shown, and the next when they are asked for', async () => {
  await write(page, clients(102));
  await kind('102 app clients');
  const errors = page.getByRole('region', { name: 'Errors' });
  expect(await errors.locator('.issue').count()).toBe(100);
  await errors.getByRole('button', { name: 'Show 2 more' }).click();
  expect(await errors.locator('.issue').count()).toBe(102);
  expect(await errors.getByRole('button', { name: /^Show/ }).count()).toBe(0);
});

// -------------------------------------------------------------------------------------
// fixes
// -------------------------------------------------------------------------------------

inBrowser('a fix is applied by its title, the safe ones at once, and each is undone by itself', async () => {
  await writeTemplate();
  await page.getByRole('button', { name: 'Write https://app.example.com/callback' }).click();
  await issues().filter({ hasText: 'callback-url-https' }).waitFor({ state: 'detached' });
  expect(await written(page)).toBe(template.replace('http:', 'https:'));
  await page.locator('#editor .cm-content').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await issues().filter({ hasText: 'callback-url-https' }).waitFor();
  expect(await written(page)).toBe(template);

  await page.getByRole('button', { name: /^Apply \d+ safe fix/ }).click();
  await issues().filter({ hasText: 'unknown-key' }).waitFor({ state: 'detached' });
  expect(await written(page)).toBe(template.replace('AuthFlow:', 'AuthFlows:'));
});

inBrowser('who applies fixes with the keyboard stays in the report', async () => {
  await writeTemplate();
  const fix = page.getByRole('button', { name: 'Write https://app.example.com/callback' });
  await fix.focus();
  await page.keyboard.press('Enter');
  await fix.waitFor({ state: 'detached' });
  const isInReport = () =>
    page.evaluate(() => document.getElementById('panel-report')?.contains(document.activeElement));
  expect(await isInReport()).toBe(true);
  await page.getByRole('button', { name: /^Apply/ }).focus();
  await page.keyboard.press('Enter');
  await issues().filter({ hasText: 'unknown-key' }).waitFor({ state: 'detached' });
  expect(await isInReport()).toBe(true);
});

inBrowser(
  'the safe fixes are applied until none is left, and suggestions by their own buttons alone',
  async () => {
    // What a key that is repaired holds can be repaired then: a list safely, the flows as the author chooses.
    const textWith = (keys: readonly [string, string], attributes: string, flows: string) =>
      `supportedIdentityProviders: [COGNITO]
${keys[0]}: ${attributes}
oAuth:
  ${keys[1]}: ${flows}
  scopes: [openid]
  callbackUrls: [https://app.example.com/callback]
`;
    const both = '{ authorizationCodeGrant: true, implicitCodeGrant: true }';
    const one = '{ authorizationCodeGrant: true }';
    await write(page, textWith(['readAttribute', 'flow'], '[email, email]', both));
    await page.getByRole('button', { name: 'Apply 2 safe fixes' }).click();
    const suggestion = page.getByRole('button', { name: `Write flows: ${one}`, exact: true });
    await suggestion.waitFor();
    expect(await written(page)).toBe(textWith(['readAttributes', 'flows'], '[email]', both));
    expect(await page.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
    await suggestion.click();
    await page.getByText('No issues', { exact: true }).waitFor();
    expect(await written(page)).toBe(textWith(['readAttributes', 'flows'], '[email]', one));
  },
);

inBrowser('safe fixes that would bring an error are not applied together, and the page says so', async () => {
  const text = 'disableOAuth: true\nsupportedIdentityProvider: [google]\n';
  await write(page, text);
  await page.getByRole('button', { name: 'Apply 1 safe fix' }).click();
  await page.locator('#status').getByText('Nothing was applied').waitFor();
  expect(await written(page)).toBe(text);
});

inBrowser(
  'code between backticks is shown as code, in titles, in the margin and in what was done',
  async () => {
    await write(
      page,
      template
        .replace('ExplicitAuthFlow:', 'ExplicitAuthFlows:')
        .replace(
          'CallbackURLs',
          'AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthScopes: [openid]\n      SupportedIdentityProviders: [COGNITO]\n      AllowedOAuthFlows: [code, implicit]\n      CallbackURLs',
        ),
    );
    const issue = issues().filter({ hasText: 'oauth-implicit-default' });
    const fix = issue.getByRole('button', { name: 'Write AllowedOAuthFlows: [code]' });
    await fix.waitFor();
    expect(await issue.locator('code').allInnerTexts()).toEqual(
      expect.arrayContaining(['implicit', 'AllowedOAuthFlows: [code]']),
    );
    await page.locator('#editor .cm-lintRange-warning').last().hover();
    const shown = page.locator('#editor .cm-tooltip-lint');
    await shown.locator('code').first().waitFor();
    await fix.click();
    await page.locator('#status code').waitFor();
    expect(`${await report()}${await page.locator('#status').innerText()}`).not.toContain('`');
  },
);

// -------------------------------------------------------------------------------------
// backends
// -------------------------------------------------------------------------------------

/** What the source of each backend has. */
const sources = {
  CloudFormation: 'Type: AWS::Cognito::UserPoolClient',
  CDK: 'from "@org/cognito-cdk"',
  Pulumi: 'from "@org/cognito-pulumi"',
  Terraform: 'resource "aws_cognito_user_pool_client"',
} as const;

inBrowser('the client stands in every backend, by arrow keys and side by side', async () => {
  await write(page, 'userPoolClientName: web\ndisableOAuth: true\n');
  await choose(page, 'Backends');
  await page.getByRole('tab', { name: 'CloudFormation' }).focus();
  for (const [label, source] of Object.entries(sources)) {
    expect(await page.getByRole('tab', { name: label }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tabpanel', { name: label }).getByText(source).waitFor();
    await page.keyboard.press('ArrowRight');
  }
  await page.getByRole('button', { name: 'Side by side' }).click();
  for (const source of Object.values(sources)) await page.getByText(source).waitFor();
});

inBrowser('a client with errors has no source, and the page says why', async () => {
  await startWithProps();
  await choose(page, 'Backends');
  await page
    .getByText('web has errors', { exact: false })
    .or(page.getByText('App has errors'))
    .first()
    .waitFor();
});

// -------------------------------------------------------------------------------------
// comparing, sharing, dropping
// -------------------------------------------------------------------------------------

const earlier = 'disableOAuth: true\ngenerateSecret: true\n';

inBrowser('two texts are compared, with what each change costs', async () => {
  await write(page, 'disableOAuth: true\n');
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  const change = page.locator('.change');
  await change.waitFor();
  expect(await change.innerText()).toMatch(/generateSecret[^]*true → false[^]*replacement/);
});

inBrowser('a link holds the texts, and opens them again', async () => {
  await write(page, 'disableOAuth: true # ü 👍\n');
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#1:[\w-]+$/);

  await startAgain(page);
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('.change').waitFor();
  expect(await written(page)).toBe('disableOAuth: true # ü 👍\n');
  expect(await written(page, '.compare')).toBe(earlier);
});

inBrowser('a text that is too long for a link has none', async () => {
  const address = page.url();
  await write(page, `disableOAuth: true\n# ${randomBytes(160_000).toString('base64')}\n`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The text is too long for a link.').waitFor();
  expect(page.url()).toBe(address);
});

/** Drops a file. */
const drop = (selector: string, text: string): Promise<void> =>
  page.evaluate(
    ([where, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content as string], 'client.yaml'));
      const options = { dataTransfer, bubbles: true, cancelable: true, composed: true };
      document.querySelector(where as string)?.dispatchEvent(new DragEvent('drop', options));
    },
    [selector, text],
  );

inBrowser('a file that is dropped takes the place of the text it is dropped on', async () => {
  await drop('header', template);
  await kind('Template');
  expect(await written(page)).toBe(template);
  await choose(page, 'Compare');
  await drop('.compare .editor-host', earlier);
  await page.locator('.compare .cm-line').filter({ hasText: 'generateSecret' }).waitFor();
  expect(await written(page)).toBe(template);
});

inBrowser('a file is opened from the disk', async () => {
  await page.locator('#file').setInputFiles({
    name: 'template.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(template),
  });
  await kind('Template');
});

inBrowser('every preset is without issues', async () => {
  for (const preset of ['spa', 'native-app', 'server-web', 'machine', 'mcp', 'agent', 'alb']) {
    await page.locator('#start').selectOption(preset);
    await page.getByText('No issues', { exact: true }).waitFor();
    await page.locator('#start').selectOption('props');
    await issues().first().waitFor();
  }
});

inBrowser(
  'every preset has a source for every backend',
  async () => {
    await choose(page, 'Backends');
    await page.getByRole('button', { name: 'Side by side' }).click();
    for (const preset of ['spa', 'native-app', 'server-web', 'machine', 'mcp', 'agent', 'alb']) {
      await page.locator('#start').selectOption(preset);
      await page.locator('.source pre').nth(3).waitFor();
      for (const source of Object.values(sources)) await page.getByText(source).waitFor();
    }
  },
  { nightly: true },
);

// -------------------------------------------------------------------------------------
// hostile texts
// -------------------------------------------------------------------------------------

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';

/** Markup and links that run programs, wherever a message may repeat them. */
const hostile = `"${markup}": true
userPoolClientName: "${markup}"
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid, "${markup}"]
  callbackUrls: ["javascript:alert(3)", "https://${markup}/", "https://a.example.com/\\u202Egnp.exe"]
supportedIdentityProviders: ["\u202E${markup}\u2066"]
`;

/** Nothing of a text has become an element that loads or runs something. */
const expectTextOnly = async (): Promise<void> => {
  const found = await page.evaluate(() => {
    const roots = [
      document,
      ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
    ];
    const selector =
      'img:not(.cm-widgetBuffer), iframe, object, embed, script:not([src]), a[href], [onerror], [style*="url("]';
    return roots.flatMap((root) => [...root.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML));
  });
  expect(found).toEqual([]);
};

inBrowser('a hostile text stays text, in the report, in every backend and in a comparison', async () => {
  await write(page, hostile);
  await issues().filter({ hasText: 'javascript' }).first().waitFor();
  await expectTextOnly();
  await choose(page, 'Backends');
  await page.locator('.source .note').first().waitFor();
  await write(
    page,
    `userPoolClientName: a\nauthFlows: { userSrp: true }\ndisableOAuth: true\nsupportedIdentityProviders: ["${markup.slice(0, 27)}"]\n`,
  );
  await page.locator('.source').first().locator('pre, .note').first().waitFor();
  await choose(page, 'Compare');
  await write(page, hostile, '.compare');
  await page.locator('.comparison .note').waitFor();
  await expectTextOnly();
});

inBrowser(
  'characters that turn the order of a line are shown by names, and turn nothing beside them',
  async () => {
    await write(page, 'disableOAuth: true\n"\u202Ekey": 1\n');
    await issues().first().waitFor();
    const name = await page.locator('#editor .cm-specialChar').first().getAttribute('title');
    expect(name).toContain('right-to-left override');
    // Asked at once, since the report is shown again with its fixes.
    const unicodeBidi = await page.evaluate(() => {
      const code = document.querySelector('.issue code');
      return code && getComputedStyle(code).unicodeBidi;
    });
    expect(unicodeBidi).toBe('isolate');
  },
);

inBrowser('a link that is damaged, foreign or far too large leaves the page as it was', async () => {
  await startWithProps();
  const before = await written(page);
  const links = [
    '#1:%3Cscript%3Ealert(1)%3C/script%3E',
    '#1:AAAA',
    linkTo('{"text": "a"}'),
    linkTo(JSON.stringify(['a'.repeat(5_000_000)])),
  ];
  for (const link of links) {
    await page.evaluate((hash) => {
      document.getElementById('status')?.replaceChildren();
      location.hash = hash;
    }, link);
    await page
      .locator('#status')
      .filter({ hasText: /^The link / })
      .waitFor();
    expect(await written(page)).toBe(before);
  }
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    linkTo(JSON.stringify([hostile])),
  );
  await issues().filter({ hasText: 'javascript' }).first().waitFor();
  await expectTextOnly();
});

// -------------------------------------------------------------------------------------
// for everybody
// -------------------------------------------------------------------------------------

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, with the elements that it is about: everything in the light theme, and in the dark one what differs. */
const axeFindings = async (): Promise<ReadonlyArray<string>> => {
  const own = opened.violations.length;
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.evaluate(axeSource);
  const run = async (options: axe.RunOptions): Promise<ReadonlyArray<string>> => {
    const { violations } = await page.evaluate(
      (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given),
      options,
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  const light = await run({});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run({ runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  // To find contrasts, axe tries styles that the policy refuses.
  opened.violations.splice(own);
  return [...light, ...dark.map((each) => `dark: ${each}`)];
};

inBrowser('axe finds nothing in a report, in the light and the dark theme', async () => {
  await startWithProps();
  const issue = issues().first();
  await issue.getByText('Explanation').click();
  await issue.getByText('Sources').waitFor();
  expect(await axeFindings()).toEqual([]);
});

inBrowser(
  'axe finds nothing in the other views, in the light and the dark theme',
  async () => {
    expect(await axeFindings()).toEqual([]);
    await page.locator('#start').selectOption('spa');
    await page.getByText('No issues', { exact: true }).waitFor();
    expect(await axeFindings()).toEqual([]);
    await choose(page, 'Backends');
    await page.locator('.source pre').first().waitFor();
    expect(await axeFindings()).toEqual([]);
    await choose(page, 'Compare');
    await write(page, earlier, '.compare');
    await page.locator('.change').first().waitFor();
    expect(await axeFindings()).toEqual([]);
  },
  { nightly: true },
);

inBrowser('a phone shows every view without scrolling sideways', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.locator('#start').selectOption('template');
  await issues().first().waitFor();
  expect(await overflow()).toBe(0);
  await page.locator('#start').selectOption('spa');
  await choose(page, 'Backends');
  await page.locator('.source pre').first().waitFor();
  expect(await overflow()).toBe(0);
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  await page.locator('.change').first().waitFor();
  expect(await overflow()).toBe(0);
  await page.setViewportSize({ width: 1280, height: 800 });
});

inBrowser('a report of 500 lines follows each key', async () => {
  const client = (index: number) => template.slice(template.indexOf('  Web')).replace('Web', `Web${index}`);
  const bucket = (index: number) =>
    `  Bucket${index}:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: bucket-${index}\n`;
  const of = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('');
  // Six clients with mistakes among other resources.
  const text = `Resources:\n${of(6, client)}${of(116, bucket)}`;
  await write(page, text);
  await kind('6 app clients');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.evaluate(() => performance.clearMeasures());
  for (let presses = 1; presses <= 5; presses += 1) {
    await page.keyboard.insertText('#');
    await page.waitForFunction((count) => performance.getEntriesByName('report').length >= count, presses);
  }
  const times = await page.evaluate(() =>
    performance.getEntriesByName('report').map(({ duration }) => duration),
  );
  expect(times).toHaveLength(5);
  const [middle] = [...times].sort((a, b) => a - b).slice(Math.floor(times.length / 2));
  process.stdout.write(
    `a report of 500 lines took ${middle?.toFixed(0)} ms in the middle of ${times.length}\n`,
  );
});

// -------------------------------------------------------------------------------------
// nothing leaves
// -------------------------------------------------------------------------------------

/** Ways in which a page could send something, or run what it was given. */
const ways: Readonly<Record<string, string>> = {
  'connect-src': "fetch('https://example.com/').catch(() => undefined)",
  'img-src': "new Image().src = 'https://example.com/'",
  'form-action':
    "(() => { const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit(); })()",
  'script-src-elem':
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: 'https://example.com/a.js' }))",
  'style-src-elem':
    "document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))",
  'base-uri':
    "document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }))",
  'require-trusted-types-for': "try { document.body.innerHTML = '<b>' } catch {}",
};

/** Set, the picture of the README is written anew. It is not compared, since each machine has fonts of its own. */
(process.env['PICTURE'] === undefined ? test.skip : test)(
  'the page is as beautiful as its picture',
  async () => {
    await startAgain(page);
    await page.locator('#start').selectOption('template');
    const issue = issues().filter({ hasText: 'callback-url-https' });
    // The fixes come after the report.
    await issue.getByRole('button', { name: /^Write/ }).waitFor();
    await issue.getByText('Explanation').click();
    await issue.getByText('Sources').waitFor();
    await issue.evaluate((element) => element.scrollIntoView());
    await page.locator('#status').evaluate(({ classList }) => classList.remove('shown'));
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(__dirname, '..', 'playground.png') });
  },
);

// The last test, since it leaves things in the page.
inBrowser(
  'the policy of the page refuses whatever could send something, or run what it was given',
  async () => {
    const { violations } = opened;
    for (const [directive, way] of Object.entries(ways)) {
      const refused = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
              resolve(effectiveDirective);
            document.addEventListener('securitypolicyviolation', listen, { once: true });
          }),
      );
      await page.evaluate(way);
      expect(await refused).toBe(directive);
    }
    expect(violations).not.toEqual([]);
    violations.splice(0);
  },
);
