import type { Source, SourceKind } from '@org/cognito-core/explanations';

/** What readers call each kind of source. */
const kindNames: Readonly<Record<SourceKind, string>> = {
  documentation: 'documentation',
  'api-model': 'API model',
  recorded: 'recorded answer',
  specification: 'specification',
  emulator: 'emulator',
  design: 'our own design',
  reasoning: 'our own reasoning',
};

/** One line that says what a source says, where, and when it was read. */
export const sourceLine = (source: Source): string => {
  const kind = kindNames[source.kind];
  return 'where' in source
    ? `${source.says} (${kind}: ${source.where}, read ${source.read})`
    : `${source.says} (${kind})`;
};
