import { isScalar, type Scalar } from 'yaml';

/** Whether a key merges another map into its own. The parser holds such a key as a symbol. */
export const isMergeKey = (key: unknown): key is Scalar =>
  isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
