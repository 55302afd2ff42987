/** Runs Pulumi programs under the resource monitor that tests the Pulumi emitter. */
import { dirname, join } from 'node:path';

/** The parts of a resource that are used here. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly dependencies: ReadonlyArray<string>;
  /** The ID of an imported resource; empty for a new one. */
  readonly importId: string;
}

/** The parts of a run that are used here. */
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

/** The monitor is not part of the package, so it is loaded from the fixtures of the package's tests. */
export const { runProgram } = jest.requireActual<{
  readonly runProgram: (program: string, options: RunOptions) => Promise<Run>;
}>(join(dirname(require.resolve('@org/cognito-pulumi/package.json')), 'fixtures', 'run-program'));
