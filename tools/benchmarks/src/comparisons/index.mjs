import { appComparisons } from './apps.mjs';
import { bundleComparisons } from './bundle.mjs';
import { editorComparisons } from './editor.mjs';
import { folderComparisons } from './folders.mjs';
import { growthComparisons } from './growth.mjs';
import { processComparisons } from './processes.mjs';
import { stackComparisons } from './stacks.mjs';
import { warmComparisons } from './warm.mjs';

/** All comparisons, by what they have in common, in the order of the table. */
export const groups = [
  stackComparisons,
  appComparisons,
  warmComparisons,
  folderComparisons,
  editorComparisons,
  processComparisons,
  growthComparisons,
  bundleComparisons,
];

export const comparisons = groups.flat();
