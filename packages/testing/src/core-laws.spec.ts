import { coreLaws } from './core-laws';
import { registerLaws } from './law';

describe('the core', () => registerLaws(coreLaws, { test }));
