import { valueAt, type Fields } from './side';

/** Without what some properties do nothing: OAuth, the login pages, or the rotation of refresh tokens. */
export type Condition = keyof typeof conditions;

const hasOAuth = ({ disableOAuth }: Fields): boolean => disableOAuth === false;

/** A machine asks for tokens without a user, and so without a login page. */
const signsUsersIn = (fields: Fields): boolean =>
  ['authorizationCodeGrant', 'implicitCodeGrant'].some(
    (grant) => valueAt(fields, ['oAuth', 'flows', grant]) === true,
  );

/** When properties do something, and what is said of a change of one that does nothing. */
export const conditions = {
  OAuth: {
    isMet: hasOAuth,
    idle: 'It does something only while OAuth is on.',
  },
  loginPages: {
    isMet: (fields: Fields) => hasOAuth(fields) && signsUsersIn(fields),
    idle: 'It does something only where users sign in at the login pages.',
  },
  rotation: {
    isMet: ({ refreshTokenRotation }: Fields) => refreshTokenRotation === true,
    idle: 'A grace period does something only while refresh tokens rotate.',
  },
} as const;

/** Whether a property that may need a condition does something. */
export const isInEffect = (needs: Condition | undefined, fields: Fields): boolean =>
  needs === undefined || conditions[needs].isMet(fields);
