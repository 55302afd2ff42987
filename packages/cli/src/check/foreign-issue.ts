import { looksLikeProps, type PlacedIssue } from '@org/cognito-file';

/** Says that a source, which is no template, is what another tool wrote of app clients; nothing if it may be props. */
export const foreignIssue = async (value: unknown): Promise<PlacedIssue | undefined> => {
  if (looksLikeProps(value)) return undefined;
  // Loaded here, so that who checks props does not wait for it.
  const { formatOf } = await import('@org/cognito-import');
  const format = formatOf(value);
  return (
    format && {
      code: 'file-format',
      severity: 'error',
      path: [],
      message: `holds no props of an app client, but what \`cognito-client import --from ${format}\` reads`,
      fix: 'import its app clients, which writes each as props',
    }
  );
};
