import { emitterLaws, registerLaws } from '@org/cognito-testing';
import { expression, terraformEmitter } from './index';

/** Expressions of many forms, each a different one for each name. */
const forms: ReadonlyArray<(identifier: string) => string> = [
  (identifier) => `var.${identifier}`,
  (identifier) => `aws_lb.${identifier}.dns_name`,
  (identifier) => `data.aws_ssm_parameter.p["${identifier}"].value`,
  (identifier) => `{ a = "\${"}" }", b = local.${identifier} }["b"]`,
  (identifier) => `join("\\"", [local.${identifier}, "$\${"])`,
];

const identifierOf = (name: string): string => `r${Buffer.from(name).toString('hex')}`;

const bind = (name: string) => {
  const form = forms[name.length % forms.length] as (typeof forms)[number];
  return expression(form(identifierOf(name)));
};

describe('laws', () => {
  registerLaws(emitterLaws({ emitter: terraformEmitter, bind }), { test });
});
