/** What the pseudo parameters of CloudFormation are in Terraform. Clients that come from templates refer to them. */
import { expression, type Expression } from './expression';

/** A data source that needs no arguments. */
export interface DataSource {
  readonly type: string;
  readonly name: string;
}

/** What stands for a pseudo parameter: an attribute of a data source, or a variable, where only a stack has a value. */
export type PseudoParameter =
  | { readonly expression: Expression; readonly data: DataSource }
  | { readonly expression: Expression; readonly variable: string };

const ofData = (type: string, attribute: string): PseudoParameter => ({
  expression: expression(`data.${type}.current.${attribute}`),
  data: { type, name: 'current' },
});

const ofVariable = (variable: string): PseudoParameter => ({
  expression: expression(`var.${variable}`),
  variable,
});

/** Version 6 of the provider has deprecated the `name` of a Region, and version 5 knows no `region` of it; both have its `id`. */
const pseudoParameters: ReadonlyMap<string, PseudoParameter> = new Map([
  ['AWS::AccountId', ofData('aws_caller_identity', 'account_id')],
  ['AWS::NotificationARNs', ofVariable('aws_notification_arns')],
  ['AWS::Partition', ofData('aws_partition', 'partition')],
  ['AWS::Region', ofData('aws_region', 'id')],
  ['AWS::StackId', ofVariable('aws_stack_id')],
  ['AWS::StackName', ofVariable('aws_stack_name')],
  ['AWS::URLSuffix', ofData('aws_partition', 'dns_suffix')],
]);

/** What stands for the pseudo parameter of a name; `undefined` for any other name. */
export const pseudoParameter = (name: string): PseudoParameter | undefined => pseudoParameters.get(name);
