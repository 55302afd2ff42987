/** Runs programs of Pulumi under the resource monitor by which its emitter is tested. */
import { dirname, join } from 'node:path';

/** As much of a resource as is looked at. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: ReadonlyArray<string>;
  /** The id of what is taken over; empty for what is new. */
  readonly importId: string;
}

/** As much of a run as is looked at. */
export interface Run {
  readonly exitCode: number | null;
  readonly registrations: ReadonlyArray<Registration>;
  readonly log: ReadonlyArray<{ readonly severity: string; readonly message: string }>;
  readonly stderr: string;
}

/** How a program is run. */
export interface RunOptions {
  readonly preview?: boolean;
  readonly project?: string;
  readonly config?: Readonly<Record<string, string>>;
}

/** The monitor is no part of the package, so it is loaded from where the package's tests have it. */
export const { runProgram } = jest.requireActual<{
  readonly runProgram: (program: string, options: RunOptions) => Promise<Run>;
}>(join(dirname(require.resolve('@org/cognito-pulumi/package.json')), 'fixtures', 'run-program'));
