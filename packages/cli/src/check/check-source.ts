/** Checks what a parsed source holds: the props of one app client, or a template with several. */
import { atLevels, type PoolContext, type RuleChoice } from '@org/cognito-core';
import {
  checkProps,
  checkTemplate,
  type CheckedSource,
  type SourceFile,
  type TemplateChoice,
} from '@org/cognito-file';
import { parametersOf, type TemplateParameters } from '../config/undeclared-parameters';
import { mentionIssue } from './holding';
import { withKnownCodes } from './known-codes';

/** What the clients of a source are judged by: the rules that are asked, and what is known of their user pools. */
export interface Judgement extends TemplateChoice {
  readonly context: PoolContext;
}

/** What is known of a source, and of the parameters of its template. */
export interface CheckedWithParameters extends CheckedSource, TemplateParameters {}

/** The names of the parameters of a template that is there as a whole. */
const declaredIn = ({ template }: SourceFile): TemplateParameters =>
  template === undefined || template.isPartial ? {} : { parameters: [], ...parametersOf(template.value) };

/** Says everything that is to be said about the app clients of a source. */
export const checkSource = async (
  source: SourceFile,
  { context, parameters = {}, ...rules }: Judgement,
): Promise<CheckedWithParameters> => {
  const checked = source.isTemplate
    ? await checkTemplate(source, context, { parameters, ...rules })
    : checkProps(source, context, rules);
  return completed(source, checked, rules);
};

/** Adds what only the source as a whole tells to what was found in its clients. */
export const completed = async (
  source: SourceFile,
  checked: CheckedSource,
  rules: RuleChoice,
): Promise<CheckedWithParameters> => {
  const mention = checked.clients === 0 ? mentionIssue(source) : undefined;
  return mention === undefined
    ? { ...checked, ...declaredIn(source), issues: await withKnownCodes(checked.issues) }
    : { ...checked, issues: atLevels([mention], rules) };
};
