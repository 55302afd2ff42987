import type { ValidateOptions } from '@org/cognito-core';

/** How the client in each component of this copy of the package was checked, by the component. */
export const checkedComponents = new WeakMap<object, ValidateOptions>();
