import type { UserPoolClientProps } from '@org/cognito-core';
import * as fc from 'fast-check';
import { analytics } from './analytics-arbitraries';
import { readAttributes, writeAttributes } from './attribute-arbitraries';
import { orOpenTime, timeWithin, writtenTime } from './duration-arbitraries';
import { orOpenFlag } from './flag-arbitraries';
import { writtenTexts, type Texts } from './list-arbitraries';
import { oAuthChoice } from './oauth-arbitraries';
import { oftenEdges } from './often-edges';
import { givenFields, merged, optionalFields, type SomeFields } from './optional-fields';
import { providers } from './provider-arbitraries';
import { signIn } from './sign-in-arbitraries';
import { openPart, textOf } from './text-arbitraries';
import { tokenLifetimes } from './token-arbitraries';
import { portable, type Arbitrary } from './portable';
import { simplestFirst } from './simplest-first';

/** What generated props, clients and records may contain. */
export interface ValidPropsOptions {
  /**
   * Whether values may be known only at deploy time.
   * @default true
   */
  readonly references?: boolean;
}

const clientNames: Texts = {
  known: oftenEdges(
    ['web', 'a', 'n'.repeat(128), 'Web App_1+=,.@-', 'tab\tand\nnew line', ' '],
    fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '-', ' ', '@'), minLength: 1, maxLength: 20 }),
  ),
  open: fc.oneof(
    simplestFirst,
    textOf(openPart),
    textOf(openPart, '-web'),
    textOf('web-', openPart, '-', openPart),
  ),
};

/** A session lasts whole minutes, and the service takes no unit, so a reference must be in minutes too. */
const session = (references: boolean): fc.Arbitrary<unknown> =>
  orOpenTime(references, timeWithin(180, 900, [], 60), 'minutes').map(writtenTime);

const independentFields = (references: boolean): fc.Arbitrary<SomeFields> =>
  optionalFields({
    userPoolClientName: writtenTexts(clientNames, references),
    authSessionValidity: session(references),
    // A reference here is bound to the service's own word, so it stands for a string.
    preventUserExistenceErrors: orOpenFlag(references, fc.boolean(), 'text'),
    enableTokenRevocation: orOpenFlag(references),
    supportedIdentityProviders: providers(references),
    readAttributes: readAttributes(references),
    writeAttributes: writeAttributes(references),
    analytics: analytics(references),
  });

const off = fc.constant(false);

/** A client without a secret propagates no user context data, has no client token flow, and is not for a machine. */
const publicClient = (references: boolean): fc.Arbitrary<SomeFields> =>
  merged(
    optionalFields({
      generateSecret: off,
      enablePropagateAdditionalUserContextData: orOpenFlag(references, off),
    }),
    signIn(references, false),
    oAuthChoice(references, false),
  );

const confidentialClient = (references: boolean): fc.Arbitrary<SomeFields> =>
  merged(
    givenFields({ generateSecret: orOpenFlag(references, fc.constant(true)) }),
    optionalFields({ enablePropagateAdditionalUserContextData: orOpenFlag(references) }),
    signIn(references, true),
    oAuthChoice(references, true),
  );

/**
 * The *valid* kind: props that make an app client, in every form. All properties occur, often with values at the limits,
 * and with references as objects, as templates and in the file form.
 *
 * @example
 * import { validate } from '@org/cognito-core';
 * import { validProps } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(validProps(), (props) => validate(props).client !== undefined));
 */
export const validProps = ({ references = true }: ValidPropsOptions = {}): Arbitrary<UserPoolClientProps> =>
  portable(
    merged(
      independentFields(references),
      tokenLifetimes(references),
      fc.oneof(simplestFirst, publicClient(references), confidentialClient(references)),
      // The parts are made to fit together, which their types cannot express.
    ).map((props) => props as UserPoolClientProps),
  );
