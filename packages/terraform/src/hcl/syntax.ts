/**
 * The syntax of HCL as a tree in which every node says where it stands. Every wing may import it.
 *
 * This parser is our own: parsers that come as WebAssembly either tell no places, or let invalid text pass and need an
 * addon that is compiled when it is installed. The language is small, and `terraform fmt` tells what it takes.
 */

/** A range of a text: the offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// -------------------------------------------------------------------------------------
// expressions
// -------------------------------------------------------------------------------------

/** A value that is written out. */
export interface LiteralNode extends Span {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** What stands in a template: literal text, an expression in `${…}`, or a directive in `%{…}`. */
export type TemplateNodePart =
  | LiteralNode
  | { readonly kind: 'interpolation'; readonly expression: Node }
  | {
      readonly kind: 'if';
      readonly condition: Node;
      readonly then: ReadonlyArray<TemplateNodePart>;
      readonly else: ReadonlyArray<TemplateNodePart>;
    }
  | {
      readonly kind: 'for';
      readonly key?: string;
      readonly value: string;
      readonly collection: Node;
      readonly body: ReadonlyArray<TemplateNodePart>;
    };

/** A string with expressions in it. One without any is a literal. */
export interface TemplateNode extends Span {
  readonly kind: 'template';
  readonly parts: ReadonlyArray<TemplateNodePart>;
}

/** `[for k, v in collection : value if condition]`, or with braces and `key => value`. */
export interface ForNode extends Span {
  readonly kind: 'for';
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Node;
  /** Present in an object. */
  readonly key?: Node;
  readonly value: Node;
  readonly condition?: Node;
  /** Whether `...` gathers the values of one key. */
  readonly isGrouped: boolean;
}

/** A step from a value to one in it. */
export type Step =
  | ({ readonly kind: 'attribute'; readonly name: string } & Span)
  | ({ readonly kind: 'index'; readonly index: Node } & Span);

/** `target[*].name`, or `target.*.name`: the same for each item. */
export interface SplatNode extends Span {
  readonly kind: 'splat';
  readonly target: Node;
  /** What is taken of an item, which has the name `splatItem` in it. */
  readonly each: Node;
  /** Where the steps after the sign begin. */
  readonly stepsStart: number;
}

/** The name of the item of a splat, which nobody can write. */
export const splatItem = '*';

/** An entry of an object. */
export interface ObjectEntry extends Span {
  /** A name alone is a literal. */
  readonly key: Node;
  readonly value: Node;
}

/** An expression. */
export type Node =
  | LiteralNode
  | TemplateNode
  | ForNode
  | ({ readonly kind: 'tuple'; readonly items: ReadonlyArray<Node> } & Span)
  | ({ readonly kind: 'object'; readonly entries: ReadonlyArray<ObjectEntry> } & Span)
  | ({ readonly kind: 'name'; readonly name: string } & Span)
  | ({ readonly kind: 'step'; readonly target: Node; readonly step: Step } & Span)
  | SplatNode
  | ({
      readonly kind: 'call';
      readonly name: string;
      readonly args: ReadonlyArray<Node>;
      /** Whether `...` after the last argument makes its items arguments. */
      readonly isExpanded: boolean;
    } & Span)
  | ({
      readonly kind: 'conditional';
      readonly condition: Node;
      readonly then: Node;
      readonly else: Node;
    } & Span)
  | ({ readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node } & Span)
  | ({ readonly kind: 'unary'; readonly operator: string; readonly operand: Node } & Span)
  | ({ readonly kind: 'parentheses'; readonly inner: Node } & Span);

// -------------------------------------------------------------------------------------
// bodies
// -------------------------------------------------------------------------------------

/** `name = expression`. */
export interface ArgumentNode extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Node;
}

/** `type "label" { … }`. */
export interface BlockNode extends Span {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: ReadonlyArray<{ readonly text: string } & Span>;
  readonly body: Body;
}

/** The arguments and the blocks of a file or a block. */
export interface Body extends Span {
  readonly args: ReadonlyArray<ArgumentNode>;
  readonly blocks: ReadonlyArray<BlockNode>;
}

/** What is wrong with a text, and where. */
export interface SyntaxFault extends Span {
  readonly code: 'file-syntax' | 'key-duplicate';
  /** The predicate of a sentence whose subject is the place. */
  readonly message: string;
  readonly fix: string;
}

/** A text that was read. Where something is wrong with it, what stands before that is there. */
export interface Parsed {
  readonly body: Body;
  readonly faults: ReadonlyArray<SyntaxFault>;
}
