import { isMotoRunning } from './shared-moto';

const reason = ' (skipped: moto_server, of the Python package moto[server], is not on this machine)';

/** Tests that ask moto. Where it is not installed they are skipped, and say so. */
export const describeWithMoto = (title: string, tests: () => void): void => {
  if (isMotoRunning()) describe(title, tests);
  else {
    console.log(`${title}${reason}`);
    describe.skip(`${title}${reason}`, tests);
  }
};
