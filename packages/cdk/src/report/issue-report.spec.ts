import type { App } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkedApp, injectedApp, invalidApp, leavingApp, stagedApp } from '../../fixtures/invalid-app';

/** The line of code at a place of a program. */
const codeAt = (place: string): string => {
  const [, file = '', line = '0'] = /^(.*):(\d+):\d+$/.exec(place) ?? [];
  return (readFileSync(resolve(file), 'utf8').split('\n')[Number(line) - 1] ?? '').trim();
};

interface Annotation {
  readonly level: string;
  readonly message: string;
  /** The code at the place that the CDK prints. */
  readonly code: string | undefined;
}

const annotationsIn = (app: App): ReadonlyArray<Annotation> =>
  app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type, data }) => /:(error|warning)$/.test(type) && !String(data).includes('@aws-cdk/'))
    .map(({ type, data, trace }) => ({
      level: type.replace('aws:cdk:', ''),
      message: data as string,
      code: trace && codeAt(/\((.*)\)$/.exec(trace[0] ?? '')?.[1] ?? ''),
    }));

/** The code at the place that each message names. */
const placesIn = (messages: string): ReadonlyArray<string> =>
  [...messages.matchAll(/^ +at: (\S+)/gm)].map(([, place = '']) => codeAt(place));

/** Synthesises as an app that the command line runs. */
const underCommandLine = (app: App): App => {
  process.env['CDK_OUTDIR'] = app.outdir;
  try {
    app.synth();
    return app;
  } finally {
    delete process.env['CDK_OUTDIR'];
  }
};

const thrownBy = (app: App): string => {
  try {
    app.synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the errors of an app', () => {
  test('are thrown in one list, each with how to accept it and with its line', () => {
    const message = thrownBy(invalidApp());
    expect(message).toMatch(
      /^Validation failed with the following errors:\n {2}\[Web\/Users\/Added\] error value-type /,
    );
    expect(message).toContain(
      [
        '  [Web/Direct] error access-token-range  accessTokenValidity: is 4 minutes, but must be 5 minutes to 1 day',
        '  fix: give 5 minutes to 1 day',
        "  or: downgrade: { 'access-token-range': 'the reason' }",
        '  at: ',
      ].join('\n'),
    );
    expect(placesIn(message)).toEqual([
      expect.stringMatching(/^addClient/),
      expect.stringMatching(/^addClient/),
      expect.stringMatching(/^new UserPoolClient\(stack, 'Direct'/),
      expect.stringMatching(/^new UserPoolClient\(this, 'Component'/),
    ]);
  });

  test('are annotations where the command line runs the app, which prints them without a crash', () => {
    const errors = annotationsIn(underCommandLine(invalidApp())).filter(({ level }) => level === 'error');
    expect(errors.map(({ code, message }) => [code?.split(',')[1] ?? code, message.split('  ')[0]])).toEqual([
      [expect.stringContaining("'Added'"), 'value-type'],
      [expect.stringContaining("'Added'"), 'access-token-range'],
      [expect.stringContaining("'Direct'"), 'access-token-range'],
      [expect.stringContaining("'Component'"), 'access-token-range'],
    ]);
    expect(errors.map(({ code }) => [code])).toEqual(errors.map(({ message }) => placesIn(message)));
  });

  test('in stages make the process fail, with all of them, since the command line may not look at the stages', () => {
    const { exitCode } = process;
    const printed = jest.spyOn(console, 'error').mockImplementation();
    const app = underCommandLine(stagedApp());
    const messages = (printed.mock.calls as ReadonlyArray<ReadonlyArray<string>>).flat();
    printed.mockRestore();
    expect(process.exitCode).toBe(1);
    process.exitCode = exitCode;
    expect(messages.map((message) => message.split('  ')[0])).toEqual([
      '[Beta/Web/Staged] error access-token-range',
      '[Prod/Web/Staged] error access-token-range',
    ]);
    expect(placesIn(messages.join('\n'))).toEqual(
      messages.map(() => expect.stringContaining("new UserPoolClient(stack, 'Staged'") as unknown),
    );
    expect(annotationsIn(app).map(({ level }) => level)).toEqual(['error', 'error']);
  });

  test('that is malformed has no setting that accepts it', () => {
    const [error] = annotationsIn(underCommandLine(invalidApp()));
    expect(error?.message).toMatch(/^value-type {2}generateSecret: .*\n {2}fix: .*\n {2}at: .*$/);
  });
});

describe('a warning', () => {
  test('has no severity in its text, and says how to silence it and where it is', () => {
    const app = invalidApp();
    thrownBy(app);
    expect(annotationsIn(app)).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^user-existence-errors-legacy {2}preventUserExistenceErrors: .*\n {2}fix: .*\n {2}or: silence: \{ 'user-existence-errors-legacy': 'the reason' \}\n {2}at: /,
        ) as unknown,
        code: "new UserPoolClient(stack, 'Warned', {",
      },
    ]);
  });

  test('has no place for the CDK where nobody wants any', () => {
    const app = invalidApp({ 'aws:cdk:disable-stack-trace': true });
    thrownBy(app);
    expect(annotationsIn(app)).toEqual([expect.objectContaining({ code: undefined })]);
  });

  test('about a provider that is left out has its line', () => {
    const app = leavingApp();
    app.synth();
    expect(annotationsIn(app)).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/^provider-left-out .*\n {2}fix: .*\n {2}at: /) as unknown,
        code: expect.stringContaining("new UserPoolClient(stack, 'Leaving'") as unknown,
      },
    ]);
  });

  test('in a call of the CDK’s own construct names the client, and has its line', () => {
    expect(annotationsIn(injectedApp())).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(
          /^Injected: user-existence-errors-legacy .*\n {2}fix: .*\n {2}or: silence: .*\n {2}at: /,
        ) as unknown,
        code: expect.stringContaining("addClient('Injected'") as unknown,
      },
    ]);
  });
});

describe('an issue of a client that another construct made', () => {
  test('says how to accept it in the metadata of the resource', () => {
    const app = checkedApp();
    app.synth();
    const [error] = annotationsIn(app).filter(({ level }) => level === 'error');
    expect(error?.message).toContain(
      "\n  or: addMetadata('CognitoClient', { downgrade: { 'callback-url-https': 'the reason' } })",
    );
  });

  test('has its line where the CDK remembers it', () => {
    const remembers = process.env['CDK_DEBUG'];
    process.env['CDK_DEBUG'] = '1';
    const app = checkedApp();
    if (remembers === undefined) delete process.env['CDK_DEBUG'];
    app.synth();
    const places = annotationsIn(app).map(({ message, code }) => [...placesIn(message), code]);
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places.flat())).toEqual(
      new Set([expect.stringContaining("new OfficialUserPoolClient(stack, 'Official'")]),
    );
  });
});
