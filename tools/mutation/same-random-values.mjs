/** Random tests try the same values for each mutant, so that a mutant that survives once always does. */
import { configureGlobal } from 'fast-check';

configureGlobal({ numRuns: 25, seed: 1 });
