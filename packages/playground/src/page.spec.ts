/** The page as it was built, in a real Chromium. */
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { deflateRawSync } from 'node:zlib';
import { findChromium } from '../fixtures/chromium';
import { choose, openPage, write, written, type OpenedPage } from '../fixtures/opened-page';
import { sentBytes, servePage, type PageServer } from '../fixtures/serve-page';

jest.setTimeout(120_000);

const isNightly = process.env['NIGHTLY'] === 'true';

let server: PageServer;
let browser: Browser | undefined;
let missing = '';
const opened: Array<OpenedPage> = [];

beforeAll(async () => {
  server = await servePage();
  const found = await findChromium();
  if ('missing' in found) {
    missing = found.missing;
    if (process.env['CI']) throw new Error(missing);
    process.stdout.write(`skip the page in a browser: ${missing}\n`);
    return;
  }
  browser = await chromium.launch({
    executablePath: found.program,
    env: { ...(process.env as Record<string, string>), ...found.env },
    // Containers have no sandbox of their own; nothing but this page is opened.
    args: ['--no-sandbox', '--disable-gpu'],
  });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

const open = async (path = '', options?: Parameters<typeof openPage>[2]): Promise<OpenedPage> => {
  const page = await openPage(browser as Browser, server.address + path, options);
  opened.push(page);
  return page;
};

/** Tests in the browser, where there is one. Whatever they do, nothing leaves the page, and nothing is refused or wrong. */
const inBrowser = (
  title: string,
  run: () => Promise<void>,
  more: { readonly nightly?: boolean } = {},
): void => {
  (more.nightly === true && !isNightly ? test.skip : test)(title, async () => {
    if (browser === undefined) return;
    await run();
    for (const { page, requests, violations, errors } of opened.splice(0)) {
      expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
      expect({ violations, errors }).toEqual({ violations: [], errors: [] });
      await page.context().close();
    }
  });
};

if (!isNightly)
  process.stdout.write(
    'skip every preset in every backend, and axe in every view: npm run check-all runs them\n',
  );

const issues = (page: Page) => page.locator('.issue');
const report = (page: Page): Promise<string> => page.locator('#panel-report').innerText();

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEfGhI
      ExplicitAuthFlow: [ALLOW_USER_SRP_AUTH]
      CallbackURLs: [http://app.example.com/callback]
`;

/** Pastes the template, and waits for its report. */
const writeTemplate = async (page: Page): Promise<void> => {
  await write(page, template);
  await page.locator('#kind').filter({ hasText: 'Template · 1 app client' }).waitFor();
};

// -------------------------------------------------------------------------------------
// the main path
// -------------------------------------------------------------------------------------

inBrowser('the page opens with a text and its issues, in less than 250 kB', async () => {
  const { page, requests } = await open();
  await issues(page).first().waitFor();
  expect(await page.locator('#kind').innerText()).toBe('Props · 1 app client');
  expect(await report(page)).toContain('authFlow is not a known property.');
  const bytes = requests.map((url) => sentBytes(new URL(url).pathname)).reduce((a, b) => a + b);
  process.stdout.write(`first load: ${(bytes / 1000).toFixed(0)} kB gzip in ${requests.length} requests\n`);
  expect(bytes).toBeLessThan(250_000);
});

inBrowser('a template is checked as it is written, and an issue leads to its place', async () => {
  const { page } = await open();
  await writeTemplate(page);
  const issue = issues(page).filter({ hasText: 'unknown-key' });
  expect(await issue.innerText()).toContain('ExplicitAuthFlow is not a known property.');
  await issue.getByRole('button', { name: 'Go to line 6, column 7' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('s');
  await issue.waitFor({ state: 'detached' });
  expect(await written(page)).toContain('      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH]');
});

inBrowser('the explanation of an issue stands folded beside it', async () => {
  const { page } = await open();
  const issue = issues(page).filter({ hasText: 'callback-url-https' });
  await issue.getByText('Explanation').click();
  await issue.getByText('Sources').waitFor();
  expect(await issue.locator('.explanation').innerText()).toMatch(/Fails[^]*Passes[^]*Sources/);
});

inBrowser('Terraform and the answer of the service are read, too', async () => {
  const { page } = await open();
  await page.locator('#start').selectOption('module');
  await page.locator('#kind').filter({ hasText: 'Terraform · 1 app client' }).waitFor();
  expect(await report(page)).toContain('callback_urls[0]');
  await page.locator('#start').selectOption('describe');
  await page
    .locator('#kind')
    .filter({ hasText: 'Answer of describe-user-pool-client · 1 app client' })
    .waitFor();
});

inBrowser('the strict rule set says more', async () => {
  const { page } = await open();
  await write(page, 'disableOAuth: true\n');
  await page.getByText('No issues', { exact: true }).waitFor();
  await page.locator('#rule-set').selectOption('strict');
  await issues(page).first().waitFor();
});

// -------------------------------------------------------------------------------------
// fixes
// -------------------------------------------------------------------------------------

inBrowser(
  'fixes are applied by their titles, the safe ones at once, or all of them, and can be undone',
  async () => {
    const { page } = await open();
    await writeTemplate(page);
    await page.getByRole('button', { name: 'Write https://app.example.com/callback' }).click();
    await issues(page).filter({ hasText: 'callback-url-https' }).waitFor({ state: 'detached' });
    expect(await written(page)).toBe(template.replace('http:', 'https:'));
    await page.locator('#editor .cm-content').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await issues(page).filter({ hasText: 'callback-url-https' }).waitFor();

    await page.getByRole('button', { name: /^Apply \d+ safe fix/ }).click();
    await issues(page).filter({ hasText: 'unknown-key' }).waitFor({ state: 'detached' });
    expect(await written(page)).toBe(template.replace('AuthFlow:', 'AuthFlows:'));

    await page.getByRole('button', { name: 'Apply all fixes' }).click();
    await issues(page).filter({ hasText: 'callback-url-https' }).waitFor({ state: 'detached' });
    expect(await written(page)).toContain('ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH');
    expect(await written(page)).toContain('https://app.example.com/callback');
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
  const { page } = await open();
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
  const { page } = await open();
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
  const { page } = await open();
  await write(page, 'disableOAuth: true\n');
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  const change = page.locator('.change');
  await change.waitFor();
  expect(await change.innerText()).toMatch(/generateSecret[^]*true → false[^]*replacement/);
});

inBrowser('a link holds the texts, and opens them again', async () => {
  const { page } = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await write(page, 'disableOAuth: true # ü 👍\n');
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is copied.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#1:[\w-]+$/);

  const { page: other } = await open(new URL(link).hash);
  await other.locator('.change').waitFor();
  expect(await written(other)).toBe('disableOAuth: true # ü 👍\n');
  expect(await written(other, '.compare')).toBe(earlier);
});

/** Drops a file. */
const drop = (page: Page, selector: string, text: string): Promise<void> =>
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
  const { page } = await open();
  await drop(page, 'header', template);
  await page.locator('#kind').filter({ hasText: 'Template' }).waitFor();
  expect(await written(page)).toBe(template);
  await choose(page, 'Compare');
  await drop(page, '.compare .editor-host', earlier);
  await page.locator('.compare .cm-line').filter({ hasText: 'generateSecret' }).waitFor();
  expect(await written(page)).toBe(template);
});

inBrowser('a file is opened from the disk', async () => {
  const { page } = await open();
  await page.locator('#file').setInputFiles({
    name: 'template.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(template),
  });
  await page.locator('#kind').filter({ hasText: 'Template' }).waitFor();
});

inBrowser('every preset is without issues', async () => {
  const { page } = await open();
  for (const preset of ['spa', 'native-app', 'server-web', 'machine', 'mcp', 'agent', 'alb']) {
    await page.locator('#start').selectOption(preset);
    await page.getByText('No issues', { exact: true }).waitFor();
    await page.locator('#start').selectOption('props');
    await issues(page).first().waitFor();
  }
});

inBrowser(
  'every preset has a source for every backend',
  async () => {
    const { page } = await open();
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
const expectTextOnly = async (page: Page): Promise<void> => {
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
  const { page } = await open();
  await write(page, hostile);
  await issues(page).filter({ hasText: 'javascript' }).first().waitFor();
  await expectTextOnly(page);
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
  await expectTextOnly(page);
});

inBrowser(
  'characters that turn the order of a line are shown by names, and turn nothing beside them',
  async () => {
    const { page } = await open();
    await write(page, 'disableOAuth: true\n"\u202Ekey": 1\n');
    await issues(page).first().waitFor();
    const name = await page.locator('#editor .cm-specialChar').first().getAttribute('title');
    expect(name).toContain('right-to-left override');
    expect(
      await issues(page)
        .locator('code')
        .first()
        .evaluate((code) => getComputedStyle(code).unicodeBidi),
    ).toBe('isolate');
  },
);

const linkTo = (json: string): string => `#1:${deflateRawSync(json).toString('base64url')}`;

inBrowser('a link that is damaged, foreign or far too large leaves the page as it was', async () => {
  const { page } = await open();
  const before = await written(page);
  const links = [
    '#1:%3Cscript%3Ealert(1)%3C/script%3E',
    '#1:AAAA',
    linkTo('{"text": "a"}'),
    linkTo(JSON.stringify(['a'.repeat(8_000_000)])),
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
  const { page: other } = await open(linkTo(JSON.stringify([hostile])));
  await issues(other).filter({ hasText: 'javascript' }).first().waitFor();
  await expectTextOnly(other);
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

inBrowser(
  'the policy of the page refuses whatever could send something, or run what it was given',
  async () => {
    const { page, violations } = await open();
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

// -------------------------------------------------------------------------------------
// for everybody
// -------------------------------------------------------------------------------------

/** What axe finds, with the elements that it is about. */
const axeFindings = async ({ page, violations: refused }: OpenedPage): Promise<ReadonlyArray<string>> => {
  const own = refused.length;
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  // To find contrasts, axe tries styles that the policy refuses.
  refused.splice(own);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  inBrowser('axe finds nothing in a report', async () => {
    const visited = await open('', { colorScheme });
    const issue = issues(visited.page).first();
    await issue.getByText('Explanation').click();
    await issue.getByText('Sources').waitFor();
    expect(await axeFindings(visited)).toEqual([]);
  });

  inBrowser(
    'axe finds nothing in the other views',
    async () => {
      const visited = await open('', { colorScheme });
      const { page } = visited;
      await page.locator('#start').selectOption('spa');
      await page.getByText('No issues', { exact: true }).waitFor();
      expect(await axeFindings(visited)).toEqual([]);
      await choose(page, 'Backends');
      await page.locator('.source pre').first().waitFor();
      expect(await axeFindings(visited)).toEqual([]);
      await choose(page, 'Compare');
      await write(page, earlier, '.compare');
      await page.locator('.change').first().waitFor();
      expect(await axeFindings(visited)).toEqual([]);
    },
    { nightly: true },
  );
});

inBrowser('a phone shows every view without scrolling sideways', async () => {
  const { page } = await open('', { viewport: { width: 320, height: 640 } });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.locator('#start').selectOption('template');
  await issues(page).first().waitFor();
  expect(await overflow()).toBe(0);
  await page.locator('#start').selectOption('spa');
  await choose(page, 'Backends');
  await page.locator('.source pre').first().waitFor();
  expect(await overflow()).toBe(0);
  await choose(page, 'Compare');
  await write(page, earlier, '.compare');
  await page.locator('.change').first().waitFor();
  expect(await overflow()).toBe(0);
});

inBrowser('the keyboard reaches everything, and leaves the editor by the Tab key', async () => {
  const { page } = await open();
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
});

inBrowser('a report of 500 lines follows each key', async () => {
  const { page } = await open();
  const client = (index: number) => template.slice(template.indexOf('  Web')).replace('Web', `Web${index}`);
  const bucket = (index: number) =>
    `  Bucket${index}:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: bucket-${index}\n`;
  const of = (count: number, write: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => write(index)).join('');
  // Six clients with mistakes among other resources.
  const text = `Resources:\n${of(6, client)}${of(116, bucket)}`;
  await write(page, text);
  await page.locator('#kind').filter({ hasText: '6 app clients' }).waitFor();
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
