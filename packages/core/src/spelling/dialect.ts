import type { DialectName } from '../issue/issue';
import type { Path } from '../issue/path';
import { cliOption } from './cli-option';
import { constructField } from './construct-field';
import { nameIn } from './name-in';
import { commandLine, hcl, type Notation, typescript, yaml } from './notation';
import type { Tool } from './spellings';

/** What differs between the places that clients are written in. */
export interface Dialect {
  /** How names and values are written there. */
  readonly notation: Notation;
  /**
   * What a property of the record is called there.
   * @default there are no such properties: names and values are those of the fields
   */
  readonly propertyName?: (property: string) => string;
  /**
   * What a field is called there, where names are those of fields.
   * @default as in the props of this package
   */
  readonly fieldPath?: (field: Path) => Path | undefined;
  /**
   * Whether a block is written as an array of one item.
   * @default false
   */
  readonly hasBlockArrays?: boolean;
}

const ofTool = (tool: Tool, notation: Notation = typescript): Dialect => ({
  notation,
  propertyName: (property) => nameIn(tool, property),
});

const ofService: Dialect = { notation: yaml, propertyName: (property) => property };

/**
 * Every dialect, by name.
 *
 * @example
 * import { dialects } from '@org/cognito-core';
 *
 * assert.strictEqual(dialects.terraform.hasBlockArrays, true);
 * assert.strictEqual(dialects.pulumi.propertyName?.('CallbackURLs'), 'callbackUrls');
 */
export const dialects: Readonly<Record<DialectName, Dialect>> = {
  props: { notation: yaml },
  cdkL2: { notation: typescript, fieldPath: constructField },
  cloudformation: ofService,
  describe: ofService,
  cdkL1: /* #__PURE__ */ ofTool('cdkL1'),
  pulumi: /* #__PURE__ */ ofTool('pulumi'),
  pulumiNative: /* #__PURE__ */ ofTool('pulumiNative'),
  terraform: { .../* #__PURE__ */ ofTool('terraform', hcl), hasBlockArrays: true },
  awsCli: { notation: commandLine, propertyName: cliOption },
};
