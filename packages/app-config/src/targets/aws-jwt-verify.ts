import type { Target } from '../settings/target';
import { inSingleQuotes } from './literal';

const scopeLine = (scopes: ReadonlyArray<string>): string => {
  if (scopes.length === 0) return '';
  return `  // One of them is enough.\n  scope: [${scopes.map(inSingleQuotes).join(', ')}],\n`;
};

/** A library that verifies tokens. */
export const awsJwtVerify: Target = {
  title: 'aws-jwt-verify',
  verify: ({ userPoolId, clientId, scopes }) => ({
    files: [
      {
        name: 'verify.ts',
        text: `import { CognitoJwtVerifier } from 'aws-jwt-verify';

// It takes tokens of both issuers that a user pool can have.
export const verifier = CognitoJwtVerifier.create({
  userPoolId: ${inSingleQuotes(userPoolId)},
  // Access tokens name the client in client_id, and ID tokens in aud.
  tokenUse: 'access',
  clientId: ${inSingleQuotes(clientId)},
${scopeLine(scopes)}});

// const claims = await verifier.verify(token);
`,
      },
    ],
  }),
};
