/** As much as is checked, and as a link unpacks to; a state of Terraform or Pulumi may be as long. */
export const mostBytes = 4 * 1024 * 1024;
