/**
 * Every explanation there is, with its examples as files. Every folder above may import it.
 *
 * All that the program can explain: what the core finds, what is found in templates alone, what is wrong with the props of
 * constructs, and what is wrong with files.
 */
import type { templateLimits } from '@org/cognito-cloudformation';
import { aboutConfiguration } from './about-configuration';
import { aboutConstructs } from './about-constructs';
import { aboutFiles } from './about-files';
import { exampleFile, templateFile, type ExampleFile } from './example-file';
import type { Explained } from './explained';

/** An example is written as a file when somebody looks at it: most who ask for explanations look at one code, or at none. */
const withFiles =
  <Shown>(fileOf: (example: Shown) => ExampleFile | undefined) =>
  ({
    failing,
    fixed,
    ...explanation
  }: Omit<Explained, 'failing' | 'fixed'> & {
    readonly failing: Shown;
    readonly fixed: Shown;
  }): Explained => ({
    ...explanation,
    get failing() {
      return fileOf(failing);
    },
    get fixed() {
      return fileOf(fixed);
    },
  });

/** What stands in the way of emitting clients that are fine by themselves. No file of one client can show it. */
const aboutEmission = ({
  resources,
  parameters,
  outputs,
  bytes,
}: typeof templateLimits): ReadonlyArray<Explained> => [
  {
    code: 'reference-unbound',
    severity: 'error',
    summary: 'A reference is not bound',
    why: 'The CDK, Pulumi and the API have no parameters, so whoever emits a client says what each of its references stands for.',
  },
  {
    code: 'logical-id-format',
    severity: 'error',
    summary: 'A name cannot be a logical id',
    why: 'CloudFormation takes only ASCII letters and digits, 255 at most, including what an output adds.',
  },
  {
    code: 'logical-id-conflict',
    severity: 'error',
    summary: 'A name would stand for two things in one template',
    why: 'In CloudFormation, a resource and a parameter cannot have the same name.',
  },
  {
    code: 'parameter-name-format',
    severity: 'error',
    summary: 'An unbound reference has a name that no parameter can have',
    why: 'CloudFormation takes only ASCII letters and digits. A whole template gets parameters of other names, but for references that look like pseudo parameters and are none; a resource alone has no parameters.',
  },
  {
    code: 'parameter-type-conflict',
    severity: 'error',
    summary: 'An unbound reference would be a parameter of two types',
    why: 'A CloudFormation parameter has one type: a string, a number or a list.',
  },
  {
    code: 'resource-name-format',
    severity: 'error',
    summary: 'A name cannot be that of a resource in Terraform',
    why: 'It takes ASCII letters, digits, hyphens and underscores, of which the first is no digit and no hyphen.',
  },
  {
    code: 'client-name-required',
    severity: 'error',
    summary: 'A client has no name, and the service or Terraform needs one',
    why: 'CreateUserPoolClient requires a name, and so does the provider of Terraform. CloudFormation and Pulumi make one up.',
  },
  {
    code: 'text-normalization',
    severity: 'error',
    summary: 'Terraform would change the characters of a text',
    why: 'It keeps all strings in the normalization form C of Unicode, so that an attribute with other characters would get another name.',
  },
  {
    code: 'variable-name-format',
    severity: 'error',
    summary: 'An unbound reference has a name that no variable can have',
    why: 'It becomes a variable of Terraform with that name, and a few names, such as version, are kept for modules.',
  },
  {
    code: 'variable-type-conflict',
    severity: 'error',
    summary: 'An unbound reference would be a variable of two types',
    why: 'A variable of Terraform has one type: a string, a number, a bool or a list.',
  },
  {
    code: 'template-limit',
    severity: 'error',
    summary: 'A template exceeds a limit of CloudFormation',
    why: `It takes ${resources} resources, ${parameters} parameters, ${outputs} outputs and ${bytes.toLocaleString('en')} bytes. Clients are not split among templates automatically: one that moves to another stack is deleted and made again.`,
  },
];

/** What is wrong with the sources of existing clients, which are many kinds of file. */
const aboutSources: ReadonlyArray<Explained> = [
  {
    code: 'source-format',
    severity: 'error',
    summary: 'App clients cannot be read from a source',
    why: 'It must be the output of `aws cognito-idp describe-user-pool-client`, a template, a Pulumi stack export, or a Terraform state or plan.',
  },
  {
    code: 'source-version',
    severity: 'error',
    summary: 'A source has a version that cannot be read',
    why: 'Old states and exports hold clients in other ways. The tool that wrote them can write them again.',
  },
  {
    code: 'source-without-client',
    severity: 'error',
    summary: 'A source holds no app client',
    why: 'A list of clients only names them, without their settings.',
  },
  {
    code: 'source-unreadable',
    severity: 'error',
    summary: 'A source has no end',
    why: 'It is nested too deeply, or contains itself.',
  },
  {
    code: 'source-key-unknown',
    severity: 'warning',
    summary: 'A source holds a property that is not known',
    why: 'The service gets new settings, and answers with them. The app client is read without the new one, so it is not written and not compared.',
  },
  {
    code: 'secret-undecided',
    severity: 'warning',
    summary: 'It is unknown whether an app client has a secret',
    why: 'Pulumi encrypts even the empty string that stands for no secret, and no tool reads back whether the client was made with a secret. Changing that later makes a new client.',
  },
  {
    code: 'value-hidden',
    severity: 'warning',
    summary: 'A source hides a value that would be compared',
    why: 'A state marks it as sensitive, or a stack encrypts it. Only those who may see the value can compare it.',
  },
  {
    code: 'loop-open',
    severity: 'error',
    summary: 'A loop in a template makes app clients for items that are known only at deployment',
    why: 'CloudFormation runs the loop, and shows the result as the processed template. With `--parameters`, or with a default for the list of its items, the loop is unrolled here too.',
  },
  {
    code: 'properties-open',
    severity: 'error',
    summary: 'A function gives the properties of an app client at deployment',
    why: 'Its result is not in the template, so no client can be read from it. In a template that is checked, this is no mistake: the rules about the client are deferred, and `--explain-deferred` lists them.',
  },
];

/** What is said of a template or a module whose parameters, variables and conditions allow too many deployments. */
const aboutWorlds: Explained = {
  code: 'worlds-many',
  severity: 'warning',
  summary: 'A template or a module can be deployed in more ways than are looked at together',
  why: 'An app client is checked in every combination of the conditions, and of the values of parameters or variables, that matter to it, up to 256. Where there are more, each condition and each value is looked at by itself, and what only several of them bring about together is not found. `--parameters`, or `--var` for Terraform, with the values of a deployment leaves one combination. This is no mistake; `--explain-deferred` lists it. `import --world` writes no more than 256 files of a client, and refuses what would be more.',
};

/** Every explanation there is. A package that finds issues of its own adds its explanations here. */
export const allExplained = async (): Promise<ReadonlyArray<Explained>> => {
  // Loaded here, so that no other command waits for them, and no page that only checks.
  const { explanations } = await import('@org/cognito-core/explanations');
  const { templateLimits, templateRules } = await import('@org/cognito-cloudformation');
  const { moduleRules } = await import('@org/cognito-terraform/module');
  const { commandRules } = await import('@org/cognito-commands');
  const { explainedIssues } = await import('@org/cognito-app-config');
  return [
    ...explanations.map(withFiles(exampleFile)),
    ...templateRules.map(withFiles(templateFile)),
    ...moduleRules,
    ...commandRules,
    ...aboutEmission(templateLimits),
    ...aboutConstructs,
    ...aboutSources,
    ...aboutFiles,
    ...aboutConfiguration,
    aboutWorlds,
    ...explainedIssues,
  ];
};
