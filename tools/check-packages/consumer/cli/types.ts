import { run, type ExitCode, type Io } from '@org/cognito-cli';

export const validate = (io: Io): Promise<ExitCode> => run(['validate', 'web.json'], io);

// @ts-expect-error A program needs streams.
export const misconnected = run(['validate', 'web.json']);

export const typed: [NotAny<typeof run>, NotAny<ExitCode>, NotAny<Io['stdin']>] = [true, true, true];
