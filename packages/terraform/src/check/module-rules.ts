/** The rules that only modules have, beside those of the core for every client. */
import type { Explanation } from '@org/cognito-core/explanations';

/** The explanation of a rule that only modules have. Its examples are files of Terraform, which no props can show. */
export type ModuleRule = Omit<Explanation, 'failing' | 'fixed'>;

const rules = [
  {
    code: 'rotation-grace-missing',
    severity: 'warning',
    summary: 'A block about the rotation of refresh tokens leaves the grace period out',
    why:
      'The service answers with a grace period of 0 seconds. The provider planned for none at all, and fails after it has ' +
      'changed the service. Writing 0 means the same, and works.',
    serviceMessage:
      'Provider produced inconsistent result after apply: was null, but now cty.NumberIntVal(0).',
    sources: [
      {
        kind: 'recorded',
        says: 'An apply that switched rotation to DISABLED failed: the grace period was null, but now 0.',
        where: 'hashicorp/terraform-provider-aws#45646',
        read: '2026-11-30',
      },
      {
        kind: 'recorded',
        says: 'An apply with rotation ENABLED and without a grace period failed in the same way.',
        where: 'hashicorp/terraform-provider-aws#50027 and #50085',
        read: '2026-11-30',
      },
    ],
  },
] as const satisfies ReadonlyArray<ModuleRule>;

/** The rules that `validateModule` has beside those of the core. */
export const moduleRules: typeof rules = rules;
