import type { SourceClient } from '../sources/client-source';
import { shellWord } from '../terminal/shell-word';
import { visible } from '../terminal/visible';
import type { ImportFormat } from './imported-text';

/** How the client gets into another tool, and keeps its id. */
export const nextStep = (
  { name, clientId, userPoolId }: SourceClient,
  file: string,
  format: ImportFormat,
): string => {
  const known = [
    ...(clientId === undefined ? [] : [`client id ${visible(clientId)}`]),
    ...(userPoolId === undefined ? [] : [`user pool ${visible(userPoolId)}`]),
  ];
  const about = known.length === 0 ? '' : `${visible(name)}: ${known.join(', ')}\n`;
  if (format === 'typescript' || clientId === undefined || userPoolId === undefined) return about;
  const [source, target, existing] = [
    file,
    `${file.replace(/\.ya?ml$/, '')}.ts`,
    `${userPoolId}/${clientId}`,
  ].map((word) => shellWord(visible(word)));
  return `${about}next: cognito-client emit ${source} --to cdk --existing ${existing} --out ${target} (or --to pulumi, cloudformation)\n`;
};
