/** The name that a file of suppressions has unless another one is given. */
export const suppressionsName = 'cognito-client.suppressions.yaml';
