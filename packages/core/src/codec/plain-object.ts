/** Whether a value is a plain object of any realm, and not an array, a map or a date. */
export const isPlainObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(input) === '[object Object]';
