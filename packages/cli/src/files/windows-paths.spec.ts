/** What is made of paths of Windows, by Node's own rules for them. */
import { win32 } from 'node:path';
import { fileUri } from '../report/file-uri';
import { isBelow, pathFrom } from './path-from';
import { splitPattern } from './split-pattern';

test.each([
  ['C:\\work', 'C:\\work\\stacks\\web.yaml', 'stacks/web.yaml'],
  ['C:\\work', 'c:\\WORK\\web.yaml', 'web.yaml'],
  ['C:\\work\\a', 'C:\\work\\b\\web.yaml', '../b/web.yaml'],
  ['C:\\work', 'C:/work/stacks/web.yaml', 'stacks/web.yaml'],
  ['C:\\work', 'D:\\web.yaml', 'D:/web.yaml'],
  ['C:\\work', '\\\\host\\share\\web.yaml', '//host/share/web.yaml'],
])('from %s, %s is %s', (folder, file, path) => {
  expect(pathFrom(folder, file, win32)).toBe(path);
});

test.each([
  ['C:\\work', 'c:\\work\\stacks\\web.yaml', true],
  ['C:\\work', 'C:\\work', true],
  ['C:\\work', 'C:\\work\\..web.yaml', true],
  ['C:\\work', 'C:\\other\\web.yaml', false],
  ['C:\\work', 'C:\\', false],
  ['C:\\work', 'D:\\work\\web.yaml', false],
])('in %s, %s is there: %s', (folder, file, isThere) => {
  expect(isBelow(folder, file, win32)).toBe(isThere);
});

test.each([
  ['C:\\work\\a b\\ü#.yaml', 'a%20b/%C3%BC%23.yaml'],
  ['D:\\a b\\web.yaml', 'file:///D:/a%20b/web.yaml'],
  ['\\\\host\\share\\web.yaml', 'file://host/share/web.yaml'],
  ['-', 'stdin'],
])('the URI of %s is %s', (file, uri) => {
  expect(fileUri(file, 'C:\\work', win32)).toBe(uri);
  expect(() => new URL(uri, 'file:///C:/work/')).not.toThrow();
});

test.each([
  ['stacks\\**\\*.yaml', 'stacks', '**/*.yaml'],
  ['C:\\stacks\\*.yaml', 'C:/stacks', '*.yaml'],
  ['C:\\*.yaml', 'C:/', '*.yaml'],
  ['\\\\host\\share\\*.yaml', '//host/share', '*.yaml'],
  ['/*.yaml', '/', '*.yaml'],
  ['*.yaml', '.', '*.yaml'],
])('the pattern %s begins in %s', (pattern, folder, rest) => {
  expect(splitPattern(pattern.replaceAll(win32.sep, '/'))).toEqual([folder, rest]);
});
