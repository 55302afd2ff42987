import { mentionedIn } from './evaluate/mentioned-in';
import { runsCode } from './pool-changes';
import type { WrittenTemplate } from './written-template';

/** The logical ids that code in a template refers to, which may change what they stand for. */
export const knownToCode = (template: WrittenTemplate): ReadonlySet<unknown> =>
  new Set(mentionedIn([...template.resources.values()].filter(({ Type: type }) => runsCode(type as string))));
