/** The parameters that every template has and that have a value. `AWS::NoValue` has none. */
export const pseudoParameters: ReadonlyArray<string> = [
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
];
