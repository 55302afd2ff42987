// fast-check has separate types for ES modules and for CommonJS, and an arbitrary must work with either.
import * as fc from 'fast-check';
import type { UserPoolClientProps } from '@org/cognito-core';
import { coreLaws, registerLaws, validProps } from '@org/cognito-testing';

export const law = fc.property(validProps(), (props) => typeof props === 'object');

for (const { property } of coreLaws) fc.assert(property);

registerLaws([{ name: 'props are objects', property: law }], { test: (name, body) => [name, body] });

export const sample: ReadonlyArray<UserPoolClientProps> = fc.sample(validProps(), 1);

// @ts-expect-error There is no such option.
validProps({ reference: false });

export const typed: [NotAny<typeof validProps>, NotAny<(typeof sample)[number]>] = [true, true];
