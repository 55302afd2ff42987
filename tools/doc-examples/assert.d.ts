/** Every example in a doc comment may use `assert` without importing it. */
declare const assert: typeof import('node:assert/strict');
