/** Values as Terraform and a provider send them to each other. */
import { decode, encode, ExtData, ExtensionCodec } from '@msgpack/msgpack';

/** A value that is known only once Terraform applies. */
export const unknown = Symbol('unknown');

/** A value of Terraform. */
export type Dynamic =
  | null
  | boolean
  | number
  | string
  | typeof unknown
  | ReadonlyArray<Dynamic>
  | { readonly [name: string]: Dynamic };

/** The attributes and blocks of a resource. */
export type ResourceState = { readonly [name: string]: Dynamic };

/** The message of the protocol. */
export interface DynamicMessage {
  readonly msgpack: Uint8Array;
}

const extensionCodec = new ExtensionCodec();
// Any value of this type is unknown; newer versions say more about it.
for (const type of [0, 12]) extensionCodec.register({ type, encode: () => null, decode: () => unknown });

const withoutSymbols = (value: Dynamic): unknown => {
  if (value === unknown) return new ExtData(0, new Uint8Array([0]));
  if (Array.isArray(value)) return value.map(withoutSymbols);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSymbols(inner)]))
    : value;
};

/** Reads a value. */
export const fromMessage = ({ msgpack }: DynamicMessage): Dynamic =>
  decode(msgpack, { extensionCodec }) as Dynamic;

/** Writes a value. */
export const toMessage = (value: Dynamic): DynamicMessage => ({ msgpack: encode(withoutSymbols(value)) });
