/** All comparisons, in the order of the table. */
import { appComparisons } from './apps.mjs';
import { bundleComparisons } from './bundle.mjs';
import { editorComparisons } from './editor.mjs';
import { folderComparisons } from './folders.mjs';
import { growthComparisons } from './growth.mjs';
import { processComparisons } from './processes.mjs';
import { stackComparisons } from './stacks.mjs';
import { warmComparisons } from './warm.mjs';

export const comparisons = [
  ...stackComparisons,
  ...appComparisons,
  ...warmComparisons,
  ...folderComparisons,
  ...editorComparisons,
  ...processComparisons,
  ...growthComparisons,
  ...bundleComparisons,
];
