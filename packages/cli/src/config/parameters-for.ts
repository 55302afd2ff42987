import type { ParameterValues } from './assignments';
import type { ConfigurationFile } from './configuration-file';

/** The values of the parameters of a template; those of the options win. */
export const parametersFor = (
  file: string,
  configuration: ConfigurationFile | undefined,
  given: ParameterValues = {},
): ParameterValues => ({
  ...Object.fromEntries(
    [...(configuration?.parametersFor(file) ?? [])].map(([name, { value }]) => [name, value]),
  ),
  ...given,
});
