/** The most that `authSessionValidity` can be, in seconds, by the API reference of CreateUserPoolClient. */
export const longestSession = 900;
