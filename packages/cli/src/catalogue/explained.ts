/**
 * Every explanation there is, with its examples as files. Every folder above may import it.
 *
 * All that the program can explain: what the core finds, what is found in templates alone, and what is wrong with files.
 */
import type { templateLimits } from '@org/cognito-cloudformation';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
import * as O from 'fp-ts/Option';
import { exampleFile, templateFile, type ExampleFile } from './example-file';

/** An explanation whose examples are files. */
export interface Explained extends Omit<Explanation, 'failing' | 'fixed'> {
  /** Not there, like the next one, if there is none that a file can show. */
  readonly failing?: ExampleFile;
  readonly fixed?: ExampleFile;
}

const withFiles = ({ failing, fixed, ...explanation }: Explanation): Explained => {
  const [wrong, right] = [exampleFile(failing), exampleFile(fixed)];
  return {
    ...explanation,
    ...(O.isSome(wrong) && { failing: wrong.value }),
    ...(O.isSome(right) && { fixed: right.value }),
  };
};

const aboutFiles: ReadonlyArray<Explained> = [
  {
    code: 'file-unreadable',
    severity: 'error',
    summary: 'A file cannot be read',
    why: 'It is not there, may not be read, is larger than 1 MiB (a source of clients that exist already: 32 MiB), or is not UTF-8 text.',
  },
  {
    code: 'file-syntax',
    severity: 'error',
    summary: 'A file is neither YAML nor JSON',
    why: 'What cannot be parsed without doubt is not guessed at: a key that is there twice, for one.',
    failing: { kind: 'file', yaml: 'disableOAuth: true\ndisableOAuth: false\n' },
    fixed: { kind: 'file', yaml: 'disableOAuth: true\n' },
  },
  {
    code: 'file-format',
    severity: 'error',
    summary: 'A file holds app clients as another tool wrote them',
    why: 'Props and templates are what people write, and are checked as they stand. The answer of the service, a state, a plan or an exported stack is imported first.',
    failing: {
      kind: 'file',
      yaml: 'UserPoolClient:\n  ClientId: 1h57kf5cpq17m0eml12EXAMPLE\n  ClientName: web\n',
    },
    fixed: { kind: 'file', yaml: 'userPoolClientName: web\ndisableOAuth: true\n' },
  },
];

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
    summary: 'A reference is bound to nothing',
    why: 'The CDK and Pulumi know no parameters: whoever emits a client says what each of its references stands for.',
  },
  {
    code: 'logical-id-format',
    severity: 'error',
    summary: 'What is to be a logical id is none',
    why: 'CloudFormation takes ASCII letters and digits only, 255 at most, with what an output adds.',
  },
  {
    code: 'logical-id-conflict',
    severity: 'error',
    summary: 'A name would stand for two things in one template',
    why: 'Resources and parameters share their names in CloudFormation.',
  },
  {
    code: 'parameter-name-format',
    severity: 'error',
    summary: 'A reference that is not bound has a name that no parameter can have',
    why: 'It becomes a parameter of its name, and CloudFormation takes ASCII letters and digits only.',
  },
  {
    code: 'parameter-type-conflict',
    severity: 'error',
    summary: 'A reference that is not bound would be a parameter of two types',
    why: 'A parameter of CloudFormation is a text, a number or a list, and not one here and another there.',
  },
  {
    code: 'template-limit',
    severity: 'error',
    summary: 'A template has more than CloudFormation takes',
    why: `It takes ${resources} resources, ${parameters} parameters, ${outputs} outputs and ${bytes.toLocaleString('en')} bytes. Clients are not divided among templates by themselves: one that moves to another stack is deleted and made anew.`,
  },
];

/** What is wrong with the sources of clients that exist already, which are many kinds of file. */
const aboutSources: ReadonlyArray<Explained> = [
  {
    code: 'source-format',
    severity: 'error',
    summary: 'A source is nothing that app clients can be read from',
    why: 'It is to be what the service answers, a template, an exported stack of Pulumi, or a state or a plan of Terraform.',
  },
  {
    code: 'source-version',
    severity: 'error',
    summary: 'A source is of a version that is not read',
    why: 'Old states and exports hold clients in other ways. The tool that wrote them writes them anew.',
  },
  {
    code: 'source-without-client',
    severity: 'error',
    summary: 'A source holds no app client',
    why: 'A list of clients names them, and has none of their settings.',
  },
  {
    code: 'source-unreadable',
    severity: 'error',
    summary: 'A source has no end',
    why: 'It is nested too deeply, or within itself.',
  },
  {
    code: 'secret-undecided',
    severity: 'warning',
    summary: 'Nobody can tell whether an app client has a secret',
    why: 'Pulumi encrypts the secret even where it is the empty text, which stands for none, and no tool reads back whether the client was made with one. To change that later makes a new client.',
  },
  {
    code: 'value-hidden',
    severity: 'warning',
    summary: 'A source hides a value that would be compared',
    why: 'A state marks it as sensitive, or a stack encrypts it. Whether it differs, only who may see it can tell.',
  },
  {
    code: 'loop-open',
    severity: 'error',
    summary: 'A loop of a template makes app clients when it is deployed',
    why: 'CloudFormation runs the loop, and shows what it made as the processed template.',
  },
  {
    code: 'properties-open',
    severity: 'error',
    summary: 'A function gives the properties of an app client when it is deployed',
    why: 'What it gives is not in the template, so that no client can be read from there. Where a template is checked, it is no mistake: nothing of the client can be checked then, which is told of with `--explain-deferred`.',
  },
];

/** Every explanation there is. A package that finds issues of its own adds its explanations here. */
export const allExplained = async (): Promise<ReadonlyArray<Explained>> => {
  // Loaded here, so that no other command waits for it.
  const { templateLimits, templateRules } = await import('@org/cognito-cloudformation');
  const aboutTemplates = templateRules.map((rule): Explained => ({
    ...rule,
    failing: templateFile(rule.failing),
    fixed: templateFile(rule.fixed),
  }));
  return [
    ...explanations.map(withFiles),
    ...aboutTemplates,
    ...aboutEmission(templateLimits),
    ...aboutSources,
    ...aboutFiles,
  ];
};
