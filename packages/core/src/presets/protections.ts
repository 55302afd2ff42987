/** What every client has, whatever it is for. Revocation is the service's default too; written out, it stays on. */
export const protections = { preventUserExistenceErrors: true, enableTokenRevocation: true } as const;
