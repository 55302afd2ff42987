import { execFileSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf, removeFolders, start } from '../../fixtures/program';

afterAll(removeFolders);

const wrong = 'disableOAuth: true\nreadAttribute: [email]\n';

test.each([
  ['', 19],
  ['\uFEFF', 22],
])('the offset of an edit counts the byte order mark %j', async (mark, offset) => {
  const cwd = folderOf({ 'client.yaml': mark + wrong });
  const { stdout } = await start(['validate', '--format', 'json', 'client.yaml'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject([{ issues: [{ fixes: [{ edits: [{ offset, length: 13 }] }] }] }]);
});

test('a pipe, which can be read but once, is not opened again', async () => {
  const cwd = folderOf({});
  execFileSync('mkfifo', [join(cwd, 'client.yaml')]);
  const [{ stdout }] = await Promise.all([
    start(['validate', '--format', 'json', 'client.yaml'], { cwd }),
    appendFile(join(cwd, 'client.yaml'), wrong),
  ]);
  expect(JSON.parse(stdout)).toMatchObject([{ issues: [{ code: 'unknown-key', fixes: [{}] }] }]);
});
