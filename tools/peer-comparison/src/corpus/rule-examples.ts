/** The clients by which our own rules are shown, as far as a template can say them. */
import { explanations, type Example, type Explanation } from '@org/cognito-core/explanations';
import { accepted, refused, type Corpus } from '../corpus-entry';
import type { Properties } from '../properties';
import { propertiesOfProps } from '../properties-of-props';

const propertiesOf = (example: Example): Properties | undefined => {
  // What is known of a pool would have to be put around the client as resources.
  if (example.context !== undefined) return undefined;
  if (example.record !== undefined) return example.record as Properties;
  const { properties, lost } = propertiesOfProps((example.props ?? {}) as Properties);
  return lost.length === 0 ? properties : undefined;
};

const entriesOf = ({ code, serviceMessage, why, failing, fixed }: Explanation): Corpus => {
  const evidence = serviceMessage === undefined ? why : `service: ${serviceMessage}`;
  const [bad, good] = [propertiesOf(failing), propertiesOf(fixed)];
  return bad === undefined || good === undefined
    ? []
    : [refused(`${code}, its example`, code, bad, evidence), accepted(`${code}, put right`, good, evidence)];
};

/** CloudFormation turns texts into flags and numbers, so that a wrong type in props may be right in a template. */
const otherwiseInTemplates = ['value-type'];

export const ruleExamples: Corpus = explanations
  .filter(({ code, severity }) => severity === 'error' && !otherwiseInTemplates.includes(code))
  .flatMap(entriesOf);
