import { Option, type Command } from 'commander';
import { sourceFormats, withConfiguration, withDeployment, withVariables } from '../terminal/usage';

/** Gives a command the options that say which app client of a file it looks at. */
export const withKnownClient = (command: Command): Command =>
  withVariables(
    withDeployment(
      withConfiguration(
        command
          .addOption(
            new Option('--from <format>', 'the format of the file')
              .choices(['auto', 'props', ...sourceFormats])
              .default('auto'),
          )
          .option('--client <name>', 'the app client to look at, by its name or id')
          .option('--context <file>', 'facts about the user pool, in YAML or JSON'),
      ),
    ),
  );
