/** An imported client as the text of a file. */
import type { UserPoolClient } from '@org/cognito-core';
import type { SourceClient } from '../sources/client-source';
import { importedJson } from './imported-json';
import { importedModule } from './imported-module';
import { importedYaml } from './imported-yaml';

/** How clients are written in a format. */
interface Writing {
  /** The ending of the file's name. */
  readonly ending: string;
  readonly textOf: (
    imported: SourceClient,
    client: UserPoolClient,
    schema?: string,
  ) => string | Promise<string>;
  /** Whether the text is props, which the other commands take. */
  readonly isProps: boolean;
  /** Whether the text says where the client comes from, and what its references stood for. */
  readonly hasComments: boolean;
}

const writings = {
  yaml: { ending: 'yaml', textOf: importedYaml, isProps: true, hasComments: true },
  json: { ending: 'json', textOf: importedJson, isProps: true, hasComments: false },
  typescript: { ending: 'ts', textOf: importedModule, isProps: false, hasComments: true },
} satisfies Readonly<Record<string, Writing>>;

/** What a client is written in. */
export type ImportFormat = keyof typeof writings;

/** The names of the formats. */
export const importFormats = Object.keys(writings) as ReadonlyArray<ImportFormat>;

/** How clients are written in a format. */
export const writingIn = (format: ImportFormat): Writing => writings[format];

/** A client that can be written. */
export interface ReadableClient extends SourceClient {
  readonly client: UserPoolClient;
}

/**
 * Writes a client that was imported.
 *
 * @param schema Where the text is to say that editors find the JSON Schema of props.
 */
export const importedText = async (
  imported: ReadableClient,
  format: ImportFormat,
  schema?: string,
): Promise<string> => writingIn(format).textOf(imported, imported.client, schema);
