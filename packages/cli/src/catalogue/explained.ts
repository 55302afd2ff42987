import type { Explanation, Sources } from '@org/cognito-core/explanations';
import type { ExampleFile } from './example-file';

/** An explanation whose examples are files. */
export interface Explained extends Omit<Explanation, 'sources' | 'failing' | 'fixed'> {
  /** Absent for what is no rule about clients, but about the files, the programs and the tools around them. */
  readonly sources?: Sources;
  /** Absent, like the next one, if no file can show it. */
  readonly failing?: ExampleFile | undefined;
  readonly fixed?: ExampleFile | undefined;
}
