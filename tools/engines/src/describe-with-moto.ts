import { hasMoto } from './moto';

/** Continuous integration checks everything, so moto must not be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

/** Whether there is no moto to ask, and none has to be there. */
const isWithoutMoto = !isRequired && !hasMoto();

const reason = ' (skipped: moto_server, of the Python package moto[server], is not on this machine)';

/** Tests that ask moto. Where it is not installed they are skipped, and say so. */
export const describeWithMoto = (title: string, tests: () => void): void => {
  if (isWithoutMoto) {
    console.log(`${title}${reason}`);
    describe.skip(`${title}${reason}`, tests);
  } else describe(title, tests);
};
