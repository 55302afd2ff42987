/** When a program has registered everything that it registers. */
import * as pulumi from '@pulumi/pulumi';
import * as state from '@pulumi/pulumi/runtime/state';

/** What is called at the end of the program. It is one queue for all copies of this package. */
const queueKey = Symbol.for('@org/cognito-pulumi/end-of-program');

/**
 * The calls to the engine that Pulumi waits for before it ends a program. Pulumi's types leave this out, and offer no way
 * to be called before the end: whoever waits for the same promise is called after Pulumi has disconnected.
 */
interface PendingCalls {
  readonly rpcDone: unknown;
  [queueKey]?: Array<() => Promise<void>>;
}

const { getStore } = state as unknown as { readonly getStore: () => { readonly settings: PendingCalls } };

/** Waits until only our own call is pending, and then calls what is queued. */
const callAtEnd = async (calls: PendingCalls, queue: Array<() => Promise<void>>): Promise<void> => {
  let release = pulumi.runtime.rpcKeepAlive();
  while (queue.length > 0) {
    const before = calls.rpcDone;
    const next = pulumi.runtime.rpcKeepAlive();
    const withNext = calls.rpcDone;
    release();
    release = next;
    await before;
    if (calls.rpcDone === withNext) await Promise.all(queue.splice(0).map((finish) => finish()));
  }
  delete calls[queueKey];
  // Pulumi logs a failure in the turn in which it becomes known.
  setImmediate(() => release());
};

/**
 * Keeps the program connected until it makes no further call to the engine, and then calls a function. The program stays
 * connected until its result is there, and its failure fails the program.
 *
 * @param started Settled once the program has run to its end.
 */
export const atEndOfProgram = async <A>(started: Promise<unknown>, finish: () => Promise<A>): Promise<A> => {
  const { settings } = getStore();
  const release = pulumi.runtime.rpcKeepAlive();
  // A program that fails is reported by Pulumi.
  await started.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const finishing = (): Promise<void> => finish().then(resolve, reject);
    const queue = settings[queueKey];
    if (queue !== undefined) queue.push(finishing);
    else void callAtEnd(settings, (settings[queueKey] = [finishing]));
    release();
  });
};
