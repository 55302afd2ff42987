/** The names that a configuration can have, the first of which counts where a folder has several. */
export const configurationNames = [
  'cognito-client.config.yaml',
  'cognito-client.config.yml',
  'cognito-client.config.json',
] as const;
