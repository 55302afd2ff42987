import type { Deferral } from '@org/cognito-core';
import type { CheckOptions, Placed } from './check-client';
import type { Module, ModuleIssue, ModulePlace } from './module';

export type ModuleCheckOptions = CheckOptions;

/** A rule that could not be decided, and where. */
export interface ModuleDeferral {
  readonly deferral: Deferral;
  readonly place: ModulePlace;
}

/** What was found in a client of a module. */
export interface ClientCheck {
  readonly address: string;
  readonly place: ModulePlace;
  readonly issues: ReadonlyArray<ModuleIssue>;
  /** The rules that could not be decided. A function, since few ask for it. */
  readonly deferred: () => ReadonlyArray<ModuleDeferral>;
}

const placed = <A>({ found, places: [place, ...also] }: Placed<A>) => ({
  found,
  place: place as ModulePlace,
  also,
});

/**
 * Checks every app client of a module, in each world in which it is made, by what the module says of the user pool, its
 * providers and its resource servers. It never throws. Paths are in the words of Terraform and begin at the resource; the
 * place is where the value stands, such as the default of a variable.
 *
 * @example
 * import { readModule, validateModule } from '@org/cognito-terraform/module';
 *
 * const main = {
 *   path: 'main.tf',
 *   text: `
 * resource "aws_cognito_user_pool_client" "web" {
 *   name                  = "web"
 *   user_pool_id          = aws_cognito_user_pool.main.id
 *   auth_session_validity = 20
 * }
 * `,
 * };
 * const [web] = validateModule(readModule([main]));
 * assert.deepStrictEqual(
 *   web?.issues.map(({ issue: { code, path }, place }) => [code, path, main.text.slice(place.start, place.end)]),
 *   [['auth-session-range', ['auth_session_validity'], '20']],
 * );
 */
export const validateModule = (
  module: Module,
  options: ModuleCheckOptions = {},
): ReadonlyArray<ClientCheck> =>
  module.clients.map(({ address, place: block, check }) => {
    const { issues, deferred } = check(options);
    return {
      address,
      place: block,
      issues: issues.map((each) => {
        const { found, place, also } = placed(each);
        return { issue: found, place, ...(also.length > 0 && { also }) };
      }),
      deferred: () =>
        deferred().map((each) => {
          const { found, place } = placed(each);
          return { deferral: found, place };
        }),
    };
  });
