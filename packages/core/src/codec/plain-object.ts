/** Whether a value is an object of fields, of whichever realm: no list, no map, no date. */
export const isPlainObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(input) === '[object Object]';
