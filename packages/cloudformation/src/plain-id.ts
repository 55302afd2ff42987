const plainId = /^[A-Za-z0-9]{1,255}$/;

/** Whether a name has the form of logical ids and of the names of parameters and outputs. */
export const isPlainId = (name: string): boolean => plainId.test(name);
