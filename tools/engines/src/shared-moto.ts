/** One moto for all files of tests, each of which makes a user pool of its own. */
import type { LocalServer } from './local-server';
import { hasMoto, startMoto } from './moto';

/** Files of tests get from Jest what is in the environment, and no more. */
const variable = 'SHARED_MOTO_URL';

/** Continuous integration checks everything, so moto must not be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

let running: LocalServer | undefined;

/** Starts moto before all files of tests, if it is installed. */
export const startSharedMoto = async (): Promise<void> => {
  if (!isRequired && !hasMoto()) return;
  running = await startMoto();
  process.env[variable] = running.url;
};

/** Stops moto after the last file of tests. */
export const stopSharedMoto = async (): Promise<void> => running?.stop();

/** Whether moto runs. */
export const isMotoRunning = (): boolean => process.env[variable] !== undefined;

/** The moto that runs. Who has used it does not stop it. */
export const sharedMoto = (): LocalServer => ({
  url: process.env[variable] ?? '',
  stop: () => Promise.resolve(),
});
