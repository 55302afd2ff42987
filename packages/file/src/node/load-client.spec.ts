import { advice } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { decodeClientOrThrow } from '../index';
import { loadClient, InvalidClientFileError, loadClientOrThrow } from '../node';

const folder = mkdtempSync(join(tmpdir(), 'load-client-'));

afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (contents: string | Uint8Array): string => {
  const path = join(folder, 'web.yaml');
  writeFileSync(path, contents);
  return path;
};

const text = 'disableOAuth: true\nuserPoolClientName: "web-${stage}"\n';

test('a file gives the same client as its text', () => {
  const options = { references: ['stage'] } as const;
  const path = fileOf(text);
  const expected = decodeClientOrThrow(text, options);
  expect(loadClientOrThrow(path, options)).toEqual(expected);
  expect(loadClientOrThrow(relative(process.cwd(), path), options)).toEqual(expected);
  expect(loadClient(path, options)).toEqual(E.right(expected));
});

test('a byte order mark is no part of the text', () => {
  expect(loadClientOrThrow(fileOf(`\uFEFFdisableOAuth: true\n`)).client.disableOAuth).toBe(true);
});

test('a file that holds no valid client is refused, with its name before each place', () => {
  const path = fileOf(text);
  expect(() => loadClientOrThrow(path)).toThrow(InvalidClientFileError);
  expect(() => loadClientOrThrow(path)).toThrow(
    `${path}:2:21: error reference-unbound  userPoolClientName: the program has no value for \${stage}\n`,
  );
  expect(loadClient(path)).toMatchObject({
    left: [{ code: 'reference-unbound', position: { line: 2, column: 21 } }],
  });
});

test('a file that cannot be read is refused, with what the system says and where the path starts', () => {
  expect(loadClient('none.yaml')).toEqual(
    E.left([
      {
        code: 'file-unreadable',
        severity: 'error',
        path: [],
        message: "cannot be read: ENOENT: no such file or directory, open 'none.yaml'",
        fixes: [advice(`name a file that can be read; a relative path starts at ${process.cwd()}`)],
      },
    ]),
  );
  expect(() => loadClientOrThrow('none.yaml')).toThrow(
    'none.yaml does not hold a valid app client, because of 1 issue:\nnone.yaml: error file-unreadable  cannot be read: ENOENT',
  );
});

test('a file that is not UTF-8 is refused', () => {
  expect(loadClient(fileOf(new Uint8Array([0x61, 0xff])))).toMatchObject({
    left: [{ code: 'file-unreadable', message: 'is not UTF-8 text', fixes: [advice('save it as UTF-8')] }],
  });
});
