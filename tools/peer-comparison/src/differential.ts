/** Sends random clients through every tool that runs in this process, to find those that only another tool refuses. */
import { construct } from './construct';
import { explained, type Disagreement } from './disagreements';
import { ours } from './ours';
import { importedPoolId } from './pool';
import type { Properties } from './properties';
import { randomClients } from './random-clients';
import { findingsOf, stops, type Answer, type Client, type Finding } from './tool';
import { validators } from './validators';

/** A finding of another tool about a client that this project accepts. */
export interface Difference {
  readonly tool: string;
  readonly finding: Finding;
  readonly properties: Properties;
  readonly known: Disagreement | undefined;
}

/** How many clients a tool stopped. */
export interface Count {
  readonly tool: string;
  readonly stopped: number;
  /** Clients that this project stops, and this tool does not. */
  readonly passed: number;
  readonly unsayable: number;
  readonly seconds: number;
}

export interface Differential {
  readonly clients: number;
  readonly counts: ReadonlyArray<Count>;
  readonly differences: ReadonlyArray<Difference>;
}

const timed = <T>(run: () => T): readonly [T, number] => {
  const start = performance.now();
  const result = run();
  return [result, (performance.now() - start) / 1000];
};

/** Tries random clients. Their user pool is not in the template, so that all tools know the same about it. */
export const differential = (count: number, seed: number): Differential => {
  const clients: ReadonlyArray<Client> = randomClients(count, seed).map((properties) => ({
    properties: { UserPoolId: importedPoolId, ...properties },
  }));
  const peers = [construct, ...validators()];
  const [own, ownSeconds] = timed(() => ours.examine(clients));
  const isTaken = (index: number): boolean => !stops(own[index] as Answer);
  const runs = peers.map((tool) => {
    const [answers, seconds] = timed(() => tool.examine(clients));
    const stopped = answers.filter(stops).length;
    const passed = answers.filter(
      (answer, index) => answer.kind === 'examined' && !stops(answer) && !isTaken(index),
    ).length;
    const unsayable = answers.filter(({ kind }) => kind === 'cannot say').length;
    const differences = answers.flatMap((answer, index) =>
      isTaken(index)
        ? findingsOf(answer, 'error').map((finding): Difference => {
            const { properties } = clients[index] as Client;
            return { tool: tool.name, finding, properties, known: explained(tool.name, finding, properties) };
          })
        : [],
    );
    return { count: { tool: tool.name, stopped, passed, unsayable, seconds }, differences };
  });
  const stopped = own.filter(stops).length;
  return {
    clients: clients.length,
    counts: [
      { tool: ours.name, stopped, passed: 0, unsayable: 0, seconds: ownSeconds },
      ...runs.map(({ count: one }) => one),
    ],
    differences: runs.flatMap(({ differences }) => differences),
  };
};
