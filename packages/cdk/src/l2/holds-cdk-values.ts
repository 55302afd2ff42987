import { Token } from 'aws-cdk-lib';

/** Whether an object is of a class. In any realm, the prototype of an object literal has no prototype itself. */
const isOfClass = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) !== null;
};

/**
 * Whether there may be a token, an object of the CDK, or a field that is present but undefined, anywhere in settings.
 * Most settings hold none, and need no reading, which takes longer than to look.
 */
export const holdsCdkValues = (settings: unknown): boolean => {
  switch (typeof settings) {
    case 'boolean':
      return false;
    case 'number':
      // The CDK writes the token of a number as one that is far greater, and it takes long to look for one.
      return !Number.isSafeInteger(settings) && Token.isUnresolved(settings);
    case 'string':
      // One item of an array that is a token as a whole is no token by itself.
      return Token.isUnresolved(settings) || Token.isUnresolved([settings]);
    case 'object':
      if (Array.isArray(settings)) return Token.isUnresolved(settings) || settings.some(holdsCdkValues);
      return settings === null || isOfClass(settings) || Object.values(settings).some(holdsCdkValues);
    default:
      return true;
  }
};
