import { Option, type Command } from 'commander';
import { formats, sourceFormats, withConfiguration, withDeployment, withVariables } from '../terminal/usage';
import { withUserPool } from '../user-pool/user-pool-usage';
import { importFormats } from './imported-text';

const help = `
Exit codes:
  0  fine
  1  an app client has errors, or cannot be represented
  2  wrong usage, or a source that cannot be read, or a file that cannot be written

A source is a file, - for standard input, or a folder such as cdk.out. It is a Terraform
module (its folder or a file of it), or holds the output of
aws cognito-idp describe-user-pool-client or aws cloudcontrol get-resource (one or a
list), the input of aws cognito-idp create-user-pool-client, as --cli-input-json takes
it, a CloudFormation or SAM template, the output of pulumi stack export, or a Terraform
state (version 4) or plan, also as terraform show -json prints it. A secret in it is
never shown. A script, a document or a workflow gives the app clients that commands of
the AWS CLI in it make, where their text tells all settings.

What parameters and conditions of a template decide is so as it is deployed by default,
and standard error says which deployment that is. --parameters says what a deployment
gives: Key=Value, a parameter file of CloudFormation in JSON, or a samconfig.toml.
--world writes each app client once for all deployments in which it is the same, with
the deployments in the name of the file. Parameters that choose nothing keep their
names, as references.

--user-pool reads every app client of a user pool that is running. In a folder,
pool.yaml then holds what is known of the user pool, which validate takes with
--context.

Warnings that the nearest cognito-client.config.yaml turns off are not told.

Examples:
  $ cognito-client import described.json > web-app.yaml
  $ cognito-client import --user-pool eu-west-1_AbCdEfGhI --out clients/
  $ cognito-client import terraform.tfstate --out clients/
  $ cognito-client import infra/auth --var-file prod.tfvars --out clients/
  $ cognito-client import cdk.out --client WebClient --format typescript
  $ cognito-client import template.yaml --parameters Stage=prod
  $ cognito-client import template.yaml --world --out clients/
  $ cognito-client import scripts/setup.sh --out clients/
`;

/** Gives `cognito-client import` its description, arguments, options and help. */
export const importUsage = (command: Command): Command =>
  withUserPool(withVariables(withDeployment(withConfiguration(command))), 'import')
    .description('Write existing app clients as props, without what equals a default.')
    .argument('[source]', 'where the app clients are; none with --user-pool')
    .addOption(
      new Option('--from <format>', 'the format of the source')
        .choices(['auto', ...sourceFormats])
        .default('auto'),
    )
    .option('--world', 'write the clients of a template for each deployment in which they differ', false)
    .option('--client <name>', 'the only client to import, by its name or id')
    .addOption(formats('--format <format>', importFormats, 'yaml'))
    .option('--out <file>', 'write to a new file, or to a folder/')
    .option('--force', 'replace existing files', false)
    .addHelpText('after', help);
