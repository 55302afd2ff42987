import { spawnSync } from 'node:child_process';
import { folderOf, main, removeFolders, start } from '../../fixtures/program';

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

test('what a shell puts in place of a command can be read but once, and is not opened again', () => {
  const command = `"$0" "$1" validate --format json <(printf '%s' "$2")`;
  const { stdout } = spawnSync('bash', ['-c', command, process.execPath, main, wrong], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject([{ issues: [{ code: 'unknown-key', fixes: [{}] }] }]);
});
