/**
 * Arbitraries of app clients for property tests, and the laws that every backend keeps.
 *
 * @packageDocumentation
 */
export { anyCharacter } from './any-character';
export { anyValue, type AnyValue } from './any-value';
export { client } from './client';
export { coreLaws } from './core-laws';
export { difference } from './difference';
export { emitterLaws } from './emitter-laws';
export type { AnyEmitterUnderTest, EmitterUnderTest } from './emitter-under-test';
export { equalityLaw } from './equality-law';
export type { Fault, Placed } from './fault';
export { fault, faultyProps, type FaultyProps, type FaultyPropsOptions } from './faulty-props';
export { registerLaws, type Law, type LawRunner, type PlainLaw } from './law';
export type { Arbitrary, Property, PropertyOfEither } from './portable';
export { propsOfApps } from './props-of-apps';
export { record } from './record';
export { runs } from './runs';
export { anyText } from './text-arbitraries';
export type { Unsupported } from './unsupported';
export { validProps, type ValidPropsOptions } from './valid-props';
