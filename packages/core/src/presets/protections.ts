/** The protections that every preset turns on. The service turns revocation on by default; written out, it stays on. */
export const protections = { preventUserExistenceErrors: true, enableTokenRevocation: true } as const;
