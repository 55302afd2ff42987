import { Option, type Command } from 'commander';
import { formats, sourceFormats, withConfiguration, withDeployment, withVariables } from '../terminal/usage';
import { withUserPool } from '../user-pool/user-pool-usage';
import { planBackends } from './plan-backend';

const help = `
Exit codes:
  0  fine
  1  something differs (with --fail-on: something that it names)
  2  wrong usage, or a side that cannot be read or has app clients with errors

Each side is a file, a folder such as cdk.out or one with a file of props for each app
client, or - for standard input. It holds props,
a CloudFormation or SAM template, a Terraform module, state or plan, the output of
aws cognito-idp describe-user-pool-client, aws cloudcontrol get-resource or pulumi stack
export, or the input of aws cognito-idp create-user-pool-client. Errors of props that
the nearest cognito-client.config.yaml downgrades are none. What is open in a module is
compared with another module and with props, and with nothing else.

Two templates are compared in every deployment: each change says in which of them there
is one, if not in all. Parameters that both have get the same values, and where their
defaults differ, that is a change. Beside anything else, a template is compared as it is
deployed by default. --parameters says what a deployment gives, as for validate.

--user-pool finds drift: it compares what a side describes with a user pool that is
running, which is what is there now. A client is matched by its id where the side has
it, else by its name. One that nobody describes is added, and one that is described and
not there is removed. What is open until deployment may be whatever runs. --reverse
tells what it would cost to deploy what is described, and --plan plans that.

With --plan, what new apps need is added first, then apps move, and what only old apps
need goes last; what cannot be changed gets a new client beside the old one. Each step
says when it may be taken, and how: as an edit of what the second side is written in, or
as commands of the AWS CLI for what the service says; --backend chooses. What old and
new apps can do after each step is checked as by check-app. The exit code is the same as
without --plan.

Consequences:
  replacement         a new client takes the place of the old one, with a new id
  access-widened      somebody can do what was refused before
  access-narrowed     somebody is refused what was granted before
  sessions-shortened  users have to sign in, or apps to ask for tokens, sooner
  users-affected      a user or an app that succeeded may fail
  cosmetic            none of these

Examples:
  $ cognito-client diff web-app.yaml described.json
  $ cognito-client diff --fail-on replacement,access-widened old/cdk.out cdk.out
  $ cognito-client diff --var-file prod.tfvars infra/auth plan.json
  $ cognito-client diff old.yaml new.yaml --parameters Stage=prod
  $ cognito-client diff --plan described.json web-app.yaml
  $ cognito-client diff --plan --new-secret --backend api described.json described.json
  $ cognito-client diff --user-pool eu-west-1_AbCdEfGhI cdk.out
  $ cognito-client diff --user-pool eu-west-1_AbCdEfGhI --plan cdk.out
  $ cognito-client diff --client web --format markdown terraform.tfstate web-app.yaml
`;

const sides = (flags: string, what: string): Option =>
  new Option(flags, what).choices(['auto', 'props', ...sourceFormats]);

/** Gives `cognito-client diff` its description, arguments, options and help. */
export const diffUsage = (command: Command): Command =>
  withUserPool(withVariables(withDeployment(withConfiguration(command))), 'compare with')
    .description('Compare app clients, and say what each difference costs.')
    .argument('<before>', 'the app clients before the change, or as they are described')
    .argument('[after]', 'the app clients after the change; none with --user-pool')
    .addOption(sides('--from <format>', 'the format of both sides').default('auto'))
    .addOption(sides('--from-a <format>', 'the format of the first side'))
    .addOption(sides('--from-b <format>', 'the format of the second side'))
    .option('--reverse', 'compare the second side with the first', false)
    .option('--client <name>', 'the only client to compare, by its name or id')
    .addOption(formats('--format <format>', ['text', 'json', 'markdown'], 'text'))
    .option('--fail-on <consequences>', 'fail only on these, separated by commas')
    .option('--plan', 'order the change into steps that keep everybody signed in')
    .addOption(
      new Option('--backend <name>', 'with --plan: in whose words each step is told').choices(planBackends),
    )
    .option('--new-secret', 'with --plan: replace the secrets of clients that have one')
    .option('--context <file>', 'with --plan: facts about the user pool, in YAML or JSON')
    .addHelpText('after', help);
