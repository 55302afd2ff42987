/** What a text is, as far as that has to be known before it is read. Views and what is loaded late import it. */
import type { NamedText } from '@org/cognito-cli/check-text';

const blockOfTerraform =
  /^[ \t]*(?:resource|data|module|variable|locals|output|provider|terraform|import|moved|removed|check)\b(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{/m;

const resourcesOfTerraform = /^\s*\{[^]*"resource"\s*:\s*[[{]/;

/** Whether a text is a file of a Terraform module in its own syntax. */
export const isHcl = (text: string): boolean => !/^\s*[{[]/.test(text) && blockOfTerraform.test(text);

/** A text under a name that tells what it is written in; nobody gives a name to a text that is pasted. */
export const namedText = (text: string): NamedText => {
  if (isHcl(text)) return { name: 'main.tf', text };
  return { name: resourcesOfTerraform.test(text) ? 'main.tf.json' : 'client.yaml', text };
};
