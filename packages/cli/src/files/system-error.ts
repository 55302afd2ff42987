const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file is where a folder is needed',
  EISDIR: 'it is a directory',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'part of its path is not a directory',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** Why the system did not do something with a file, in words. */
export const reasonOf = (error: unknown): string => {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? 'unknown reason');
  return reasons[code] ?? code;
};
