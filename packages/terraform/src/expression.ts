/** Expressions of Terraform, whose values are known only when it plans or applies. */

/** An expression, such as `aws_cloudfront_distribution.site.domain_name`. */
export interface Expression {
  /** The expression as it stands in a configuration, without `${` and `}` around it. */
  readonly expression: string;
}

/**
 * An expression of Terraform. It is written as it is given.
 *
 * @example
 * import { expression } from '@org/cognito-terraform';
 *
 * assert.deepStrictEqual(expression('var.domain'), { expression: 'var.domain' });
 */
export const expression = (code: string): Expression => ({ expression: code });

/** Names of variables, of resources and of attributes. ASCII letters alone, although Terraform takes others. */
const name = '[A-Za-z_][A-Za-z0-9_-]*';

const wholeName = new RegExp(`^${name}$`);

const dottedNames = new RegExp(`^${name}(\\.${name})+$`);

/** Whether a text can be the name of a variable or of a resource. */
export const isIdentifier = (text: string): boolean => wholeName.test(text);

/** Whether a text is a path of names with dots between them, such as `var.domain` or `aws_lb.web.dns_name`. */
export const isAddress = (text: string): boolean => dottedNames.test(text);

/**
 * What an unbound reference stands for: what its name is the address of, if it has a dot in it, or else the variable of
 * its name.
 */
export const unboundExpression = (reference: string): Expression =>
  expression(isAddress(reference) ? reference : `var.${reference}`);

/** The name of an expression as an unbound reference; `undefined` if it is more than an address. */
export const nameOf = ({ expression: code }: Expression): string | undefined => {
  if (!isAddress(code)) return undefined;
  const [, variable] = /^var\.([^.]+)$/.exec(code) ?? [];
  return variable ?? code;
};
