import nodePath, { type PlatformPath } from 'node:path';
import { pathFrom } from '../files/path-from';
import { standardInput } from '../files/read-text';

/** The URI of a file from a folder: no report shows how a machine is laid out. Only on another drive it is the whole one. */
export const fileUri = (file: string, folder: string, path: PlatformPath = nodePath): string => {
  if (file === standardInput) return 'stdin';
  const name = pathFrom(folder, file, path);
  const uri = name.split('/').map(encodeURIComponent).join('/');
  if (name.startsWith('//')) return `file:${uri}`;
  return path.isAbsolute(name) ? `file:///${uri.replace(/^([A-Za-z])%3A/, '$1:')}` : uri;
};
