import type { Explanation } from '@org/cognito-core/explanations';
import type { ExampleFile } from './example-file';

/** An explanation whose examples are files. */
export interface Explained extends Omit<Explanation, 'failing' | 'fixed'> {
  /** Absent, like the next one, if no file can show it. */
  readonly failing?: ExampleFile;
  readonly fixed?: ExampleFile;
}
