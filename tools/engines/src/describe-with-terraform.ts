import { hasTerraform } from './terraform';

/** Continuous integration checks everything, so Terraform must not be missing there. */
const isRequired = (process.env['CI'] ?? '') !== '';

/** Whether there is no Terraform to ask, and none has to be there. */
export const isWithoutTerraform = !isRequired && !hasTerraform();

const reason = ' (skipped: the program terraform is not on this machine)';

/** Tests that run Terraform. Where it is not installed they are skipped, and say so. */
export const describeWithTerraform = (title: string, tests: () => void): void => {
  if (isWithoutTerraform) {
    console.log(`${title}${reason}`);
    describe.skip(`${title}${reason}`, tests);
  } else describe(title, tests);
};
