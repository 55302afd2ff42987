import * as fc from 'fast-check';
import { anyCharacter } from './any-character';
import { orOpenFlag } from './flag-arbitraries';
import { writtenTexts, type Texts } from './list-arbitraries';
import { oftenEdges } from './often-edges';
import { givenFields, merged, optionalFields, type SomeFields } from './optional-fields';
import { openPart, textOf } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

const account = '123456789012';

const applicationArns: Texts = {
  known: fc.constantFrom(
    `arn:aws:mobiletargeting:us-east-1:${account}:apps/0a1b2c3d`,
    `arn:aws-us-gov:mobiletargeting::${account}:apps/0a1b:c:d`,
    // 20 characters, the shortest, and 2048, the longest.
    'arn:aws:pin:eu:1:a/b',
    `arn:aws:mobiletargeting:us-east-1:${account}:`.padEnd(2_048, 'a'),
  ),
  open: fc.oneof(
    simplestFirst,
    textOf(openPart),
    textOf('arn:', openPart, ':mobiletargeting:', openPart, `:${account}:apps/a`),
  ),
};

const applicationIds: Texts = {
  known: oftenEdges(
    ['0', 'a'.repeat(256), '0123456789abcdefABCDEF'],
    fc.string({ unit: fc.constantFrom('0', '9', 'a', 'F'), minLength: 1, maxLength: 32 }),
  ),
  open: fc.oneof(simplestFirst, textOf(openPart), textOf('0a', openPart)),
};

const externalIds: Texts = {
  known: fc.oneof(
    simplestFirst,
    { weight: 12, arbitrary: fc.constantFrom('e', '${external}', 'é\n😀') },
    { weight: 12, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }) },
    // The longest external ID. It is rare, because it slows down whatever reads it.
    { weight: 1, arbitrary: fc.constant('a'.repeat(131_072)) },
  ),
  open: fc.oneof(simplestFirst, textOf(openPart), textOf('tenant ', openPart)),
};

const roleArns: Texts = {
  known: fc.constantFrom(
    `arn:aws:iam::${account}:role/pinpoint`,
    `arn:aws-cn:iam::${account}:role/path/to/pinpoint`,
    `arn:aws:iam::${account}:role/a`,
    `arn:aws:iam::${account}:role/`.padEnd(2_048, 'a'),
  ),
  open: fc.oneof(simplestFirst, textOf(openPart), textOf('arn:aws:iam::', openPart, ':role/pinpoint')),
};

/** A Pinpoint project, identified in either way. */
export const analytics = (references: boolean): fc.Arbitrary<SomeFields> => {
  const shareUserData = orOpenFlag(references);
  return fc.oneof(
    simplestFirst,
    merged(
      optionalFields({ shareUserData }),
      givenFields({ applicationArn: writtenTexts(applicationArns, references) }),
    ),
    merged(
      optionalFields({ shareUserData }),
      givenFields({
        applicationId: writtenTexts(applicationIds, references),
        externalId: writtenTexts(externalIds, references),
        roleArn: writtenTexts(roleArns, references),
      }),
    ),
  );
};
