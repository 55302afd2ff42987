/** What our table of spellings calls the settings of a client. */
import { placeSpellings, spellings } from '@org/cognito-core';

/** @typedef {'service' | import('@org/cognito-core').Tool} Speaker */

/** The properties that are blocks. */
export const blocks = /** @type {const} */ ([
  'AnalyticsConfiguration',
  'RefreshTokenRotation',
  'TokenValidityUnits',
]);

/**
 * @param {Speaker} speaker
 * @param {import('@org/cognito-core').PropertySpellings} properties
 */
const namesOf = (speaker, properties) =>
  Object.entries(properties).map(([property, spelling]) =>
    speaker === 'service' ? property : spelling[speaker],
  );

/**
 * The names of all settings, and that of the user pool.
 *
 * @param {Speaker} speaker
 */
export const settingNames = (speaker) => [
  ...namesOf(speaker, spellings),
  speaker === 'service' ? 'UserPoolId' : placeSpellings.UserPoolId[speaker],
];

/**
 * The names in a block.
 *
 * @param {Speaker} speaker
 * @param {(typeof blocks)[number]} block
 */
export const namesInBlock = (speaker, block) => namesOf(speaker, spellings[block].properties);

/**
 * The names of the settings that are lists of strings.
 *
 * @param {import('@org/cognito-core').Tool} tool
 */
export const setNames = (tool) =>
  Object.values(/** @type {import('@org/cognito-core').PropertySpellings} */ (spellings)).flatMap(
    (spelling) => (spelling.kind === 'texts' ? [spelling[tool]] : []),
  );

/** @type {ReadonlyArray<ReadonlyArray<string>>} */
const constructPaths = Object.values(
  /** @type {import('@org/cognito-core').PropertySpellings} */ (spellings),
).flatMap(({ cdkL2, properties = {} }) =>
  [cdkL2, ...Object.values(properties).map((spelling) => spelling.cdkL2)].flatMap((path) =>
    path === undefined ? [] : [path.split('.')],
  ),
);

/**
 * The names that the props of the CDK's own construct have; in one of its blocks, those that the block has.
 *
 * @param {string} [block]
 */
export const constructNames = (block) => [
  ...new Set(
    block === undefined
      ? constructPaths.map(([first = '']) => first)
      : constructPaths.flatMap(([first, second]) =>
          first === block && second !== undefined ? [second] : [],
        ),
  ),
];
