import { dirname } from 'node:path';
import type { SourceClient } from '../sources/client-source';
import { shellWord } from '../terminal/shell-word';
import { visible } from '../terminal/visible';
import { referencesImported } from './imported-about';
import { writingIn, type ImportFormat } from './imported-text';

/** The ids of a client, how it gets into another tool and keeps them, and what the text of the format cannot say. */
export const nextStep = (imported: SourceClient, file: string, format: ImportFormat): string => {
  const { name, clientId, userPoolId } = imported;
  const { isProps, hasComments } = writingIn(format);
  const known = [
    ...(clientId === undefined ? [] : [`client id ${visible(clientId)}`]),
    ...(userPoolId === undefined ? [] : [`user pool ${visible(userPoolId)}`]),
  ];
  const about = [
    ...(known.length === 0 ? [] : [known.join(', ')]),
    ...(hasComments ? [] : referencesImported(imported)),
  ]
    .map((line) => `${visible(name)}: ${line}\n`)
    .join('');
  if (!isProps || clientId === undefined || userPoolId === undefined) return about;
  const [source, target, existing] = [
    file,
    `${file.replace(/\.(ya?ml|json)$/, '')}.ts`,
    `${userPoolId}/${clientId}`,
  ].map((word) => shellWord(visible(word)));
  return `${about}next: cognito-client emit ${source} --to cdk --existing ${existing} --out ${target} (or --to pulumi, terraform, cloudformation)\n`;
};

/** The command that checks clients by the facts in a file beside them. */
export const validateWith = (context: string): string => {
  const [facts, folder] = [context, dirname(context)].map((word) => shellWord(visible(word)));
  return `cognito-client validate --context ${facts} ${folder}`;
};
