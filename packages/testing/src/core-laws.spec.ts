import { coreLaws } from './core-laws';
import { registerLaws } from './law';

describe('the core', () => registerLaws(coreLaws, { test, runs: 1_000 }));
