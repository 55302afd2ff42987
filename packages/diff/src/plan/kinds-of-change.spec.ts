import { encode, reference, UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import { planChange, type Plan, type Side } from '../index';

const callback = 'https://app.example.com/callback';

const oAuth = { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls: [callback] };

const machine = { flows: { clientCredentials: true }, scopes: ['api/read'] };

const planned = (
  before: UserPoolClientProps<string>,
  after: UserPoolClientProps<string>,
  sides: { readonly before?: Partial<Side>; readonly after?: Partial<Side> } = {},
  newSecret = false,
): Plan =>
  planChange(
    { client: UserPoolClient.make(before), ...sides.before },
    { client: UserPoolClient.make(after), ...sides.after },
    { newSecret },
  );

const kindsOf = ({ steps }: Plan): ReadonlyArray<string> => steps.map(({ kind }) => kind);

/** What the client that stays has after each step. */
const statesOf = ({ steps }: Plan, field: string): ReadonlyArray<unknown> =>
  steps.map(({ clients: { existing } }) => {
    const fields = existing && (encode(existing) as Readonly<Record<string, unknown>>);
    return { ...fields, ...(fields?.['oAuth'] as object | undefined) }[field];
  });

const stepOf = ({ steps }: Plan, kind: string) => steps.find((step) => step.kind === kind);

describe('what one client can have is widened first', () => {
  test.each([
    ['callbackUrls', { oAuth }, { oAuth: { ...oAuth, callbackUrls: ['https://b.example.com/'] } }],
    [
      'logoutUrls',
      { oAuth: { ...oAuth, logoutUrls: ['https://a.example.com/'] } },
      { oAuth: { ...oAuth, logoutUrls: ['https://b.example.com/'] } },
    ],
    [
      'scopes',
      { oAuth: { ...oAuth, scopes: ['openid', 'email'] } },
      { oAuth: { ...oAuth, scopes: ['openid', 'profile'] } },
    ],
    ['flows', { oAuth }, { oAuth: { ...oAuth, flows: { implicitCodeGrant: true } } }],
    [
      'authFlows',
      { disableOAuth: true, authFlows: { userPassword: true } },
      { disableOAuth: true, authFlows: { userSrp: true } },
    ],
    [
      'supportedIdentityProviders',
      { oAuth, supportedIdentityProviders: ['Google', 'COGNITO'] },
      { oAuth, supportedIdentityProviders: ['Okta', 'COGNITO'] },
    ],
    [
      'readAttributes',
      { disableOAuth: true, readAttributes: ['email'] },
      { disableOAuth: true, readAttributes: ['name'] },
    ],
    [
      'writeAttributes',
      { disableOAuth: true, writeAttributes: ['email'] },
      { disableOAuth: true, writeAttributes: ['name', 'custom:tier'] },
    ],
  ] as const)('%s', (field, before, after) => {
    const plan = planned(before, after);
    expect(kindsOf(plan)).toEqual(['widen', 'move-apps', 'narrow']);
    expect(plan.beside).toBeUndefined();
    const [joined, moving, last] = statesOf(plan, field);
    expect(moving).toEqual(joined);
    expect(joined).not.toEqual(last);
    const [widen, move, narrow] = plan.steps;
    expect(widen?.meanwhile.length).toBeGreaterThan(0);
    expect(move?.apps.length).toBeGreaterThan(0);
    expect(narrow?.when[0]).toEqual({ kind: 'apps', text: 'every app that is running has moved' });
    expect(narrow?.lacks.old.length).toBeGreaterThan(0);
  });

  test('URLs are both there until the apps have moved, and sign-ins have ended', () => {
    const plan = planned({ oAuth }, { oAuth: { ...oAuth, callbackUrls: ['https://b.example.com/'] } });
    expect(statesOf(plan, 'callbackUrls')).toEqual([
      [callback, 'https://b.example.com/'],
      [callback, 'https://b.example.com/'],
      ['https://b.example.com/'],
    ]);
    expect(stepOf(plan, 'move-apps')?.apps).toEqual([
      'It no longer sends `redirect_uri=https://app.example.com/callback`.',
    ]);
    expect(stepOf(plan, 'narrow')?.when.map(({ seconds }) => seconds)).toEqual([undefined, 3_600]);
    expect(stepOf(plan, 'widen')?.meanwhile.map(({ added }) => added)).toEqual([[callback]]);
  });

  test('the default redirect URL is in the list at every step, and apps name theirs before it changes', () => {
    const other = 'https://b.example.com/';
    const plan = planned(
      { oAuth: { ...oAuth, defaultRedirectUri: callback } },
      { oAuth: { ...oAuth, callbackUrls: [other], defaultRedirectUri: other } },
    );
    expect(statesOf(plan, 'defaultRedirectUri')).toEqual([callback, callback, other]);
    expect(stepOf(plan, 'move-apps')?.apps[1]).toMatch(/^It sends `redirect_uri` with each request/);
    expect(
      statesOf(
        planned({ oAuth }, { oAuth: { ...oAuth, defaultRedirectUri: callback } }),
        'defaultRedirectUri',
      ),
    ).toEqual([callback]);
  });

  test('what only adds takes one step', () => {
    const plan = planned({ oAuth }, { oAuth: { ...oAuth, callbackUrls: [callback, 'myapp://callback'] } });
    expect(kindsOf(plan)).toEqual(['widen']);
    expect(plan.steps[0]?.meanwhile).toEqual([]);
  });

  test('what is written twice stays as it is until the last step', () => {
    const twice = [callback, callback];
    const plan = planned({ oAuth: { ...oAuth, callbackUrls: twice } }, { disableOAuth: true });
    expect(statesOf(plan, 'callbackUrls')[0]).toEqual(twice);
  });

  test('what only removes waits for the apps', () => {
    const plan = planned({ oAuth }, { disableOAuth: true });
    expect(kindsOf(plan)).toEqual(['move-apps', 'narrow']);
    expect(stepOf(plan, 'move-apps')?.apps[0]).toBe(
      'It no longer uses the login pages or any OAuth endpoint.',
    );
    expect(kindsOf(planned({ disableOAuth: true }, { oAuth }))).toEqual(['widen']);
    const kept = planned(
      { disableOAuth: true, keptOAuth: { callbackUrls: [callback] } },
      { disableOAuth: true, keptOAuth: { callbackUrls: ['https://b.example.com/'] } },
    );
    expect(kindsOf(kept)).toEqual(['change']);
  });

  test('a list beside none has what none means', () => {
    const attributes = planned({ disableOAuth: true }, { disableOAuth: true, readAttributes: ['email'] });
    expect(kindsOf(attributes)).toEqual(['move-apps', 'narrow']);
    const more = planned({ disableOAuth: true, writeAttributes: ['custom:tier'] }, { disableOAuth: true });
    expect(kindsOf(more)).toEqual(['widen', 'move-apps', 'narrow']);
    expect(stepOf(more, 'widen')?.clients.existing?.writeAttributes).toEqual(
      expect.arrayContaining(['custom:tier', 'email']),
    );
    expect(stepOf(more, 'widen')?.clients.existing?.writeAttributes).not.toContain('sub');
    const providers = planned({ oAuth, supportedIdentityProviders: ['Google'] }, { oAuth });
    expect(kindsOf(providers)).toEqual(['widen']);
    expect(kindsOf(planned({ oAuth }, { oAuth, supportedIdentityProviders: ['Google'] }))).toEqual([
      'move-apps',
      'narrow',
    ]);
  });

  test('scopes that lack openid keep on lacking it', () => {
    const scopes = (...names: ReadonlyArray<string>) => ({
      oAuth: { ...oAuth, scopes: names, impliesOpenId: false },
    });
    expect(statesOf(planned(scopes('email'), scopes('phone')), 'scopes')[0]).toEqual(['email', 'phone']);
  });

  test('flows with legacy names are joined by their current ones', () => {
    const legacy = { disableOAuth: true, authFlows: { legacyUserPassword: true } } as const;
    const plan = planned(legacy, { disableOAuth: true, authFlows: { userSrp: true } });
    const [first] = statesOf(plan, 'authFlows');
    expect(first).toMatchObject({
      userPassword: true,
      userSrp: true,
      refreshToken: true,
      legacyUserPassword: false,
    });
    expect(stepOf(plan, 'move-apps')?.apps).toEqual([
      'It no longer signs in with the flow `authFlows.legacyUserPassword`.',
    ]);
    const rotating = planned(
      { ...legacy, refreshTokenRotation: true },
      { disableOAuth: true, authFlows: { userSrp: true }, refreshTokenRotation: true },
    );
    expect(statesOf(rotating, 'authFlows')[0]).toMatchObject({ userPassword: true, refreshToken: false });
  });
});

describe('tokens and sessions', () => {
  const flows = (refreshToken: boolean) => ({
    disableOAuth: true,
    authFlows: { userSrp: true, refreshToken },
  });

  test('rotation is turned on with the longest grace period once apps renew in another way', () => {
    const plan = planned(flows(true), {
      ...flows(false),
      refreshTokenRotation: true,
      refreshTokenRotationGracePeriod: { seconds: 10 },
    });
    expect(kindsOf(plan)).toEqual(['move-apps', 'narrow', 'change']);
    expect(statesOf(plan, 'refreshTokenRotationGracePeriod')).toEqual([
      undefined,
      { minutes: 1 },
      { seconds: 10 },
    ]);
    expect(stepOf(plan, 'move-apps')?.apps.join(' ')).toMatch(/GetTokensFromRefreshToken/);
    expect(stepOf(plan, 'change')?.when[1]?.seconds).toBe(3_600);
    expect(kindsOf(planned(flows(true), { ...flows(false), refreshTokenRotation: true }))).toHaveLength(3);
    const longest = { ...flows(false), refreshTokenRotationGracePeriod: { seconds: 60 } };
    expect(kindsOf(planned(flows(true), longest))).toEqual(['move-apps', 'narrow']);
    const open = {
      ...flows(false),
      refreshTokenRotationGracePeriod: { seconds: reference('grace') },
      accessTokenValidity: { minutes: reference('life') },
    };
    expect(kindsOf(planned(flows(true), open))).toEqual(['move-apps', 'narrow']);
    const openLife = {
      ...flows(false),
      refreshTokenRotation: true,
      accessTokenValidity: { minutes: reference('life') },
    };
    expect(planned(flows(true), openLife).steps[2]?.when[1]).not.toHaveProperty('seconds');
  });

  test('rotation is turned off at once', () => {
    const plan = planned({ ...flows(false), refreshTokenRotationGracePeriod: { seconds: 10 } }, flows(true));
    expect(kindsOf(plan)).toEqual(['widen']);
    expect(plan.steps[0]?.notes).toEqual(['The refresh token that an app has now works until it expires.']);
  });

  test('rotation stays off while another change is under way', () => {
    const plan = planned(
      {
        disableOAuth: true,
        authFlows: { userPassword: true },
        refreshTokenRotationGracePeriod: { seconds: 10 },
      },
      { disableOAuth: true, authFlows: { userSrp: true } },
    );
    expect(statesOf(plan, 'refreshTokenRotation')).toEqual([false, false, undefined]);
    expect(statesOf(plan, 'refreshTokenRotationGracePeriod')).toEqual([undefined, undefined, undefined]);
  });

  test('lifetimes are changed in one step, which says what holds for tokens that were issued', () => {
    const life = (minutes: number) => ({
      disableOAuth: true,
      accessTokenValidity: { minutes },
      idTokenValidity: { minutes },
    });
    const shorter = planned(life(60), life(10));
    expect(kindsOf(shorter)).toEqual(['change']);
    expect(shorter.steps[0]?.notes[0]).toBe(
      'Access tokens that were issued before keep their lifetime, and end by themselves, after 1 hour at most.',
    );
    expect(shorter.outages).toEqual([]);
    const open = planned(
      { disableOAuth: true, accessTokenValidity: { minutes: reference('life') } },
      life(10),
    );
    expect(open.steps[0]?.notes[0]).toBe(
      'Access tokens that were issued before keep their lifetime, and end by themselves.',
    );
  });

  test('a shorter life of refresh tokens is said to end sessions', () => {
    const life = (days: number | ReturnType<typeof reference>) => ({
      disableOAuth: true,
      refreshTokenValidity: { days },
    });
    const { outages, steps } = planned(life(30), life(1));
    expect(outages).toEqual([expect.stringMatching(/^Users sign in again 1 day after they did so last/)]);
    expect(steps[0]?.notes).toEqual([expect.stringMatching(/does not say whether/)]);
    expect(planned(life(30), life(reference('days'))).outages[0]).toMatch(/again the new lifetime after/);
    expect(planned(life(1), life(30)).outages).toEqual([]);
  });

  test('a session of authentication is shortened when its challenges have ended', () => {
    const session = (minutes: number | ReturnType<typeof reference>) => ({
      disableOAuth: true,
      authSessionValidity: { minutes },
      authFlows: { userSrp: true, custom: minutes !== 3 },
    });
    const plan = planned({ ...session(10), authFlows: { userSrp: true } }, session(3));
    expect(kindsOf(plan)).toEqual(['move-apps', 'narrow']);
    expect(stepOf(plan, 'narrow')?.when[1]?.seconds).toBe(600);
    expect(stepOf(plan, 'move-apps')?.apps).toEqual(['It needs less than 10 minutes for a challenge.']);
    const open = planned(session(reference('minutes')), session(3));
    expect(statesOf(open, 'authSessionValidity')).toEqual([{ minutes: 15 }, { minutes: 15 }, { minutes: 3 }]);
    expect(stepOf(open, 'narrow')?.when[1]).toEqual({
      kind: 'time',
      text: 'the last challenge that began before has ended, which takes as long as `authSessionValidity` says',
    });
  });

  test('revocation is switched on at once, and off when no app revokes', () => {
    const on = planned(
      { disableOAuth: true, enableTokenRevocation: false },
      { disableOAuth: true, enableTokenRevocation: true },
    );
    expect(kindsOf(on)).toEqual(['widen']);
    expect(on.steps[0]?.notes[0]).toMatch(/origin_jti/);
    const off = planned({ disableOAuth: true }, { disableOAuth: true, enableTokenRevocation: false });
    expect(kindsOf(off)).toEqual(['move-apps', 'narrow']);
    expect(off.steps[0]?.apps).toEqual(['It no longer revokes tokens.']);
    const open = planned(
      { disableOAuth: true, enableTokenRevocation: reference('isRevocable') },
      { disableOAuth: true, enableTokenRevocation: false },
    );
    expect(statesOf(open, 'enableTokenRevocation')).toEqual([true, true, false]);
  });

  test('what no app relies on is changed in one step', () => {
    for (const after of [
      { userPoolClientName: 'web' },
      { preventUserExistenceErrors: true },
      { analytics: { applicationArn: 'arn:aws:mobiletargeting:eu-west-1:123456789012:apps/a' } },
    ]) {
      expect(kindsOf(planned({ disableOAuth: true }, { disableOAuth: true, ...after }))).toEqual(['change']);
    }
  });
});

describe('what one client cannot have makes a new client', () => {
  const kinds = ['add-client', 'move-apps', 'remove-client'];

  test('a secret', () => {
    const plan = planned({ oAuth }, { oAuth, generateSecret: true });
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.beside?.paths).toEqual([['generateSecret']]);
    const [add, move, removed] = plan.steps;
    expect(Object.keys(add?.clients ?? {})).toEqual(['existing', 'beside']);
    expect(move?.apps[1]).toMatch(/with the new client id and its secret/);
    expect(removed?.when[1]).toEqual({
      kind: 'time',
      text: 'the last session that the old client began has ended, unless its user has signed in with the new one, which takes 30 days',
      seconds: 2_592_000,
    });
  });

  test('grants that exclude each other', () => {
    const plan = planned({ oAuth: machine, generateSecret: true }, { oAuth, generateSecret: true });
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.beside?.issues.map(({ code }) => code)).toContain('oauth-client-credentials-exclusive');
    expect(plan.steps[2]?.when[1]?.seconds).toBe(3_600);
    const open = {
      oAuth: machine,
      generateSecret: true,
      accessTokenValidity: { minutes: reference('life') },
    };
    expect(planned(open, { oAuth, generateSecret: true }).steps[2]?.when[1]).not.toHaveProperty('seconds');
  });

  test('another user pool, whose users are others', () => {
    const plan = planned(
      { oAuth },
      { oAuth },
      { before: { userPoolId: 'eu-west-1_a1B2c3D4e' }, after: { userPoolId: 'eu-west-1_f5G6h7I8j' } },
    );
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.outages).toEqual([expect.stringMatching(/^Users, their passwords and their sessions stay/)]);
  });

  test('another logical id', () => {
    const plan = planned({ oAuth }, { oAuth }, { before: { logicalId: 'Web' }, after: { logicalId: 'App' } });
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.beside?.paths).toEqual([['logicalId']]);
  });

  test('lists of which nothing is known', () => {
    const open = { oAuth: { ...oAuth, callbackUrls: reference('urls') } };
    const plan = planned({ oAuth }, open);
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.beside?.why).toMatch(/`oAuth.callbackUrls`/);
    const attributes = { disableOAuth: true, readAttributes: reference('names') } as const;
    expect(kindsOf(planned({ disableOAuth: true }, attributes))).toEqual(kinds);
    expect(kindsOf(planned({ ...open, authFlows: { userSrp: true } }, open))).toEqual(['widen']);
  });

  test('a name that stands for different values', () => {
    const client = (name: string) => ({ oAuth: { ...oAuth, callbackUrls: [`https://\${Domain}/${name}`] } });
    const references = (domain: string) => ({ references: { Domain: { Ref: domain } } });
    const plan = planned(client('a'), client('b'), { before: references('Old'), after: references('New') });
    expect(kindsOf(plan)).toEqual(kinds);
    expect(plan.beside?.why).toMatch(/^`\$\{Domain\}` stands for another value/);
    const same = planned(client('a'), client('b'), { before: references('Old'), after: references('Old') });
    expect(kindsOf(same)).toEqual(['widen', 'move-apps', 'narrow']);
    const one = planned(client('a'), client('b'), { after: references('Domain') });
    expect(kindsOf(one)).toEqual(['widen', 'move-apps', 'narrow']);
    const none = planned(client('a'), client('b'), { before: { ...references('Domain'), hidden: [] } });
    expect(kindsOf(none)).toEqual(['widen', 'move-apps', 'narrow']);
  });

  test('what the facts about the user pool refuse', () => {
    const [before, after] = [
      { disableOAuth: true, readAttributes: ['email'] },
      { disableOAuth: true, readAttributes: ['name'] },
    ].map((props) => ({ client: UserPoolClient.make(props as UserPoolClientProps) }));
    const { steps } = planChange(before, after, { context: { attributes: { email: {}, name: {} } } });
    expect(steps.map(({ issues }) => issues)).toEqual([[], [], []]);
  });
});

describe('secrets, and clients on one side', () => {
  const web = { oAuth, generateSecret: true };

  test('a second secret is there before the first goes', () => {
    const plan = planned(web, web, {}, true);
    expect(kindsOf(plan)).toEqual(['add-secret', 'move-apps', 'delete-secret']);
    expect(plan.steps[0]?.notes[0]).toMatch(/two secrets at most/);
    expect(plan.steps.map(({ lacks }) => lacks.old)).toEqual([
      [],
      [],
      [{ path: ['generateSecret'], value: 'the first secret' }],
    ]);
    const other = { ...web, oAuth: { ...oAuth, callbackUrls: ['https://b.example.com/'] } };
    expect(kindsOf(planned(web, other, {}, true))).toEqual([
      'widen',
      'add-secret',
      'move-apps',
      'narrow',
      'delete-secret',
    ]);
  });

  test('a client without a secret gets none', () => {
    expect(planned({ oAuth }, { oAuth }, {}, true).steps).toEqual([]);
  });

  test('a client is added, or removed when its sessions have ended', () => {
    const side = { client: UserPoolClient.make({ oAuth }) };
    const added = planChange(undefined, side);
    expect(kindsOf(added)).toEqual(['add-client']);
    expect(added.steps[0]?.clients).toEqual({ beside: side.client });
    const removed = planChange(side, undefined);
    expect(kindsOf(removed)).toEqual(['move-apps', 'remove-client']);
    expect(removed.steps[1]?.clients).toEqual({});
    expect(removed.steps[1]?.when[1]?.text).toMatch(
      /^the last session that the client began has ended, which/,
    );
    expect(removed.steps[1]?.lacks.old.length).toBeGreaterThan(0);
    expect(planChange(undefined, undefined)).toEqual({ steps: [], outages: [], needs: { old: [], new: [] } });
  });
});
