/**
 * What the page may load, and that it may send nothing. `frame-ancestors` counts in a header alone, so a server that sends
 * the policy as a header says more than the page itself.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The policy for the `meta` element of the page. */
export const policyOfPage = directives.join('; ');

/** The policy for the header `Content-Security-Policy`. */
export const policyOfServer = [...directives, "frame-ancestors 'none'"].join('; ');
