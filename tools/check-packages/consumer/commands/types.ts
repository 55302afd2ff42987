import { open, type Written } from '@org/cognito-commands';

const host: Written = open('$HOST', { start: 0, end: 5 });

// @ts-expect-error There is no such kind.
export const isClosed = host.kind === 'closed';

export const typed: [NotAny<Written>, NotAny<typeof open>] = [true, true];
