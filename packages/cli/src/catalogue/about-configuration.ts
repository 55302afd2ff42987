import type { Explained } from './explained';

/** What is wrong with the files that say how clients are checked, and what is reported of them. */
export const aboutConfiguration: ReadonlyArray<Explained> = [
  {
    code: 'config-code-unknown',
    severity: 'error',
    summary: 'A configuration is about a code that no issue has',
    why: 'A misspelt code would change nothing, and nobody would notice.',
  },
  {
    code: 'config-silences-error',
    severity: 'error',
    summary: 'A configuration turns an error off',
    why:
      'An error means that the service refuses or misreads a client, or that there is none. To hide it would only move the ' +
      'failure to the deployment. With a reason, `downgrade` reports it as a warning.',
  },
  {
    code: 'config-without-reason',
    severity: 'error',
    summary: 'A configuration downgrades an error without a reason',
    why: 'Nobody could tell when to take it out.',
  },
  {
    code: 'suppression-unused',
    severity: 'warning',
    summary: 'A suppression suppresses nothing',
    why:
      'The issue that it is about is gone, or its file. If the issue came back, nobody would hear of it. ' +
      '`--prune-suppressions` takes such entries out.',
  },
];
