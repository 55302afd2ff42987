import { Argument, type Command } from 'commander';
import { exitCodes } from '../terminal/usage';
import { schemaNames } from './schema-names';

const help = `${exitCodes}

Schemas:
  props    the props of an app client, with settings for issues as lint
  context  what is known of a user pool, as for --context
  config   the configuration, cognito-client.config.yaml

They are in the package, too: node_modules/@org/cognito-cli/schema/props.json.
With this line on top, editors that use yaml-language-server complete and check
a file of props:

  # yaml-language-server: $schema=./node_modules/@org/cognito-cli/schema/props.json

Examples:
  $ cognito-client schema
  $ cognito-client schema config --out cognito-client.config.schema.json
`;

/** Gives `cognito-client schema` its description, arguments, options and help. */
export const schemaUsage = (command: Command): Command =>
  command
    .description('Print the JSON Schema (draft 2020-12) of a kind of file, for editors.')
    .addArgument(new Argument('[name]', 'a kind of file').choices(schemaNames).default('props'))
    .option('--out <file>', 'write to a new file')
    .option('--force', 'replace an existing file', false)
    .addHelpText('after', help);
