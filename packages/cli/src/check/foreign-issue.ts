import { advice } from '@org/cognito-core';
import { looksLikeProps, type PlacedIssue } from '@org/cognito-file';

/** The issue of a source that is neither a template nor props, but the output of another tool; nothing if it may be props. */
export const foreignIssue = async (value: unknown): Promise<PlacedIssue | undefined> => {
  if (looksLikeProps(value)) return undefined;
  // Loaded here, so that checking props does not wait for it.
  const { formatOf } = await import('@org/cognito-import');
  const format = formatOf(value);
  return (
    format && {
      code: 'file-format',
      severity: 'error',
      path: [],
      message: `holds app clients as another tool wrote them, which \`cognito-client import --from ${format}\` reads`,
      fixes: [advice('import its app clients, which writes each as props')],
    }
  );
};
