/** How words are written that are no plain words, by how names have them. */
const spelt: Readonly<Record<string, string>> = {
  arn: 'ARN',
  auth: 'authentication',
  id: 'ID',
  ids: 'IDs',
  oauth: 'OAuth',
  otp: 'OTP',
  sms: 'SMS',
  srp: 'SRP',
  uri: 'URI',
  url: 'URL',
  urls: 'URLs',
};

/**
 * The name of a field in words.
 *
 * @example
 * import { titleOf } from '@org/cognito-core/schema';
 *
 * assert.strictEqual(titleOf('idTokenValidity'), 'ID token validity');
 */
export const titleOf = (name: string): string => {
  const words = name
    .replace('oAuth', 'oauth')
    .replace('OAuth', 'Oauth')
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .map((word) => spelt[word] ?? word)
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
